package vn.kstthc.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What is asked for at each step is written out: made of the methods' names it would be put together anew each time. */
interface OpinionRepository extends ListCrudRepository<Opinion, Long> {

  List<Opinion> findByDossierOrderByRoundAscUnitAsc(Long dossier);

  @Query("select * from review_opinion where dossier = :dossier and round = :round")
  List<Opinion> findByDossierAndRound(Long dossier, int round);

  @Query("select * from review_opinion where dossier = :dossier and round = :round and unit = :unit")
  Optional<Opinion> findByDossierAndRoundAndUnit(Long dossier, int round, String unit);
}
