package vn.kstthc.feedback;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Its statements are written out: made of the methods' names they would be put together anew at each call. */
interface FeedbackRepository extends ListCrudRepository<Feedback, Long> {

  @Query("select * from feedback_item where number = :number")
  Optional<Feedback> findByNumber(String number);

  @Query("select * from feedback_item where submission_key = :submissionKey")
  Optional<Feedback> findBySubmissionKey(String submissionKey);
}
