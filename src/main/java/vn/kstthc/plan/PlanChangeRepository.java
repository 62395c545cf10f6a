package vn.kstthc.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PlanChangeRepository extends ListCrudRepository<PlanChange, Long> {

  Optional<PlanChange> findByNumber(String number);

  List<PlanChange> findByPlanOrderByIdDesc(Long plan);
}
