package vn.kstthc.feedback;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface FeedbackRepository extends ListCrudRepository<Feedback, Long> {

  Optional<Feedback> findByNumber(String number);

  Optional<Feedback> findBySubmissionKey(String submissionKey);
}
