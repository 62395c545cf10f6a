package vn.kstthc.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PlanTaskRepository extends ListCrudRepository<PlanTask, Long> {

  Optional<PlanTask> findFirstByNumberOrderByIdDesc(String number);

  List<PlanTask> findByPlanOrderById(Long plan);

  Optional<PlanTask> findByDossier(String dossier);
}
