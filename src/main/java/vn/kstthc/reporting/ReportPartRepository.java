package vn.kstthc.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ReportPartRepository extends ListCrudRepository<ReportPart, Long> {

  List<ReportPart> findByReportOrderById(Long report);

  Optional<ReportPart> findByReportAndUnit(Long report, String unit);
}
