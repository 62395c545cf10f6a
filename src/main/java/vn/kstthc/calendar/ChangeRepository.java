package vn.kstthc.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ChangeRepository extends ListCrudRepository<CalendarChange, Long> {

  Optional<CalendarChange> findByNumber(String number);

  List<CalendarChange> findByOrderByIdDesc();

  Optional<CalendarChange> findByChangedYear(int year);

  List<CalendarChange> findByAwaitedYearIsNotNull();
}
