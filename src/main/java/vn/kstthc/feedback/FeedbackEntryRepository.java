package vn.kstthc.feedback;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface FeedbackEntryRepository extends ListCrudRepository<FeedbackEntry, Long> {

  List<FeedbackEntry> findByItemOrderById(Long item);
}
