package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Unit;

/** Mail addresses of the people a reminder is for, as the accounts are now. */
@Component
class Recipients {

  private final Directory directory;
  private final Organisation organisation;

  Recipients(Directory directory, Organisation organisation) {
    this.directory = directory;
    this.organisation = organisation;
  }

  /** @return who is concerned by these tasks; looked up once for all of them, for use at this moment only */
  Book concernedBy(Collection<OpenTask> tasks) {
    return new Book(directory.mailsOf(tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).collect(toSet())));
  }

  private Optional<Unit> unit(String id) {
    return id == null ? Optional.empty() : organisation.unit(id);
  }

  final class Book {

    private final Map<String, String> assignees;
    private final Map<String, List<String>> members = new HashMap<>();

    private Book(Map<String, String> assignees) {
      this.assignees = assignees;
    }

    /** @return mail addresses in lower letters; whoever has claimed the task, else its unit */
    List<String> of(Role role, OpenTask task) {
      Stream<String> addresses = switch (role) {
        case HOLDER -> holder(task).stream();
        case HEAD -> unit(task.unit()).map(Unit::headMailbox).stream();
        case LEADERSHIP -> organisation.unitsInRole(Organisation.Role.LEADERSHIP).stream()
            .flatMap(unit -> members(unit).stream());
      };
      return addresses.map(address -> address.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private List<String> holder(OpenTask task) {
      String assignee = task.assignee() == null ? null : assignees.get(task.assignee());
      return assignee != null ? List.of(assignee) : task.unit() == null ? List.of() : members(task.unit());
    }

    /** The members who have an address; where nobody has one, the mailbox of the unit. */
    private List<String> members(String unit) {
      return members.computeIfAbsent(unit, id -> {
        Collection<String> mails = directory.mailsOf(directory.membersOf(id)).values();
        return mails.isEmpty() ? unit(id).map(Unit::mailbox).stream().toList() : mails.stream().sorted().toList();
      });
    }
  }
}
