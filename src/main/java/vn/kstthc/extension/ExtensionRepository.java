package vn.kstthc.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** What is asked for at each step is written out: made of the methods' names it would be put together anew each time. */
interface ExtensionRepository extends ListCrudRepository<Extension, Long> {

  Optional<Extension> findByNumber(String number);

  @Query("select * from deadline_extension where open_subject = :subject")
  Optional<Extension> findByOpenSubject(String subject);

  List<Extension> findByCaseNumberOrderById(String caseNumber);

  /** @return how many there are of the case */
  @Modifying
  @Query("update deadline_extension set case_name = :title where case_number = :number")
  int rename(@Param("number") String caseNumber, @Param("title") String title);
}
