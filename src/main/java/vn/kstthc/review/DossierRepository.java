package vn.kstthc.review;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DossierRepository extends ListCrudRepository<Dossier, Long> {

  Optional<Dossier> findByNumber(String number);
}
