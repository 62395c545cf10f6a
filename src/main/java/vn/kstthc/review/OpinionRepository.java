package vn.kstthc.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface OpinionRepository extends ListCrudRepository<Opinion, Long> {

  List<Opinion> findByDossierOrderByRoundAscUnitAsc(Long dossier);

  List<Opinion> findByDossierAndRound(Long dossier, int round);

  Optional<Opinion> findByDossierAndRoundAndUnit(Long dossier, int round, String unit);
}
