package vn.kstthc.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface AbsenceRepository extends Repository<Absence, Long> {

  Absence save(Absence absence);

  Optional<Absence> findById(Long id);

  /** @return those that are not over, or of which open work has not been given back yet */
  List<Absence> findByClosedAtIsNullOrderByFromDateAscIdAsc();

  @Query("select * from organisation_absence where person = :person order by from_date desc, id desc fetch first 30 rows only")
  List<Absence> newestOf(@Param("person") String person);

  @Query("select * from organisation_absence order by from_date desc, id desc fetch first 200 rows only")
  List<Absence> newest();
}
