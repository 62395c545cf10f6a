package vn.kstthc.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface YearPlanRepository extends ListCrudRepository<YearPlan, Long> {

  /** One that was withdrawn may have had the same number. */
  Optional<YearPlan> findFirstByNumberOrderByIdDesc(String number);

  Optional<YearPlan> findByOpenYear(int year);

  List<YearPlan> findByOpenYearIsNotNullOrderByYearDesc();
}
