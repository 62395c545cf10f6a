package vn.kstthc.publication;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PublicationEntryRepository extends ListCrudRepository<PublicationEntry, Long> {

  @Query("select * from publication_entry where publication = :publication order by id")
  List<PublicationEntry> ofCase(Long publication);
}
