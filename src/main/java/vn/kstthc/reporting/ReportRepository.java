package vn.kstthc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReportRepository extends ListCrudRepository<Report, Long> {

  Optional<Report> findByNumber(String number);

  @Query("select * from report where to_date between :from and :to order by to_date desc, from_date desc, id desc")
  List<Report> ending(LocalDate from, LocalDate to);

  @Query("select distinct extract(year from to_date) from report")
  List<Integer> years();
}
