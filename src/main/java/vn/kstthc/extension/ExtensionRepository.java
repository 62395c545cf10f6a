package vn.kstthc.extension;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ExtensionRepository extends ListCrudRepository<Extension, Long> {

  Optional<Extension> findByNumber(String number);

  Optional<Extension> findByOpenSubject(String subject);

  List<Extension> findByCaseNumberOrderById(String caseNumber);
}
