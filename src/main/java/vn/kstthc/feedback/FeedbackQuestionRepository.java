package vn.kstthc.feedback;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface FeedbackQuestionRepository extends ListCrudRepository<FeedbackQuestion, Long> {

  List<FeedbackQuestion> findByItemOrderByRound(Long item);
}
