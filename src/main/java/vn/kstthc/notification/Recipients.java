package vn.kstthc.notification;

import java.util.List;
import java.util.Locale;
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

  /** @return mail addresses in lower letters; whoever has claimed the task, else its unit */
  List<String> of(Role role, OpenTask task) {
    Stream<String> addresses = switch (role) {
      case HOLDER -> holder(task);
      case HEAD -> unit(task.unit()).map(Unit::headMailbox).stream();
      case LEADERSHIP -> organisation.unitsInRole(Organisation.Role.LEADERSHIP).stream().flatMap(this::members);
    };
    return addresses.map(address -> address.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private Stream<String> holder(OpenTask task) {
    Optional<String> assignee = Optional.ofNullable(task.assignee()).flatMap(directory::mailOf);
    return assignee.isPresent() ? assignee.stream() : task.unit() == null ? Stream.empty() : members(task.unit());
  }

  /** The members who have an address; where nobody has one, the mailbox of the unit. */
  private Stream<String> members(String unit) {
    List<String> mails = directory.membersOf(unit).stream().map(directory::mailOf).flatMap(Optional::stream).toList();
    return mails.isEmpty() ? unit(unit).map(Unit::mailbox).stream() : mails.stream();
  }

  private Optional<Unit> unit(String id) {
    return id == null ? Optional.empty() : organisation.unit(id);
  }
}
