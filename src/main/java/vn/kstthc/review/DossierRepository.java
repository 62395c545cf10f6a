package vn.kstthc.review;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Its statements are written out: made of the methods' names they would be put together anew at each call. */
interface DossierRepository extends ListCrudRepository<Dossier, Long> {

  @Query("select * from review_dossier where number = :number")
  Optional<Dossier> findByNumber(String number);
}
