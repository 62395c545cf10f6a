package vn.kstthc.publication;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PublicationRepository extends ListCrudRepository<Publication, Long> {

  @Query("select * from publication_case where number = :number")
  Optional<Publication> findByNumber(String number);

  /** @return how many cases publish the approval of that dossier, without those that came to nothing */
  @Query("select count(*) from publication_case where review = :review and step not in ('REFUSED', 'WITHDRAWN')")
  int countOfReview(String review);
}
