package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;

@EngineTest
class DossiersTest {

  @Autowired Road road;
  @Autowired Dossiers dossiers;
  @Autowired DossierRepository repository;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void oneActionReadsADossierOnceAndTheNextReadsItAnew() {
    String number = road.open("gdtrh");
    Dossier first = new TransactionTemplate(transactions).execute(status -> {
      Dossier read = dossiers.get(number);
      assertThat(dossiers.get(number)).isSameAs(read);
      return read;
    });
    Dossier second = new TransactionTemplate(transactions).execute(status -> dossiers.get(number));
    assertThat(second).isNotSameAs(first);
    assertThat(dossiers.get(number)).isNotSameAs(dossiers.get(number));
  }

  @Test
  void whatWasChangedInAnActionThatFailedIsReadAsItWas() {
    String number = road.open("gdtrh");
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      dossiers.get(number).withdrawn(null);
      dossiers.save(dossiers.get(number));
      status.setRollbackOnly();
    });
    assertThat(dossiers.get(number).step()).isEqualTo(Step.PREPARATION);
  }

  @Test
  void whoHasReadAnOlderStateCannotWriteOverANewerOne() {
    String number = road.open("gdtrh");
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      Dossier mine = repository.findByNumber(number).orElseThrow();
      Dossier theirs = repository.findByNumber(number).orElseThrow();
      mine.withdrawn(null);
      dossiers.save(mine);
      assertThatThrownBy(() -> dossiers.save(theirs)).isInstanceOf(OptimisticLockingFailureException.class);
      assertThat(repository.findByNumber(number).orElseThrow().step()).isEqualTo(Step.WITHDRAWN);
      status.setRollbackOnly();
    });
  }

  @Test
  void anUnknownNumberIsSaidSo() {
    assertThatThrownBy(() -> dossiers.get("RS-1999-0001")).isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("RS-1999-0001");
  }
}
