package vn.kstthc.publication;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LineRepository extends ListCrudRepository<PublishedLine, Long> {

  @Query("select * from publication_line where publication = :publication order by place")
  List<PublishedLine> ofCase(Long publication);

  @Modifying
  @Query("delete from publication_line where publication = :publication")
  void deleteOfCase(Long publication);
}
