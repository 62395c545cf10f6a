package vn.kstthc.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PlanPartRepository extends ListCrudRepository<PlanPart, Long> {

  Optional<PlanPart> findFirstByNumberOrderByIdDesc(String number);

  List<PlanPart> findByTaskOrderById(Long task);

  List<PlanPart> findByTaskAndEventOrderById(Long task, Long event);
}
