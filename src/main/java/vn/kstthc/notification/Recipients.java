package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.organisation.Absence;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Unit;
import vn.kstthc.organisation.Substitution;

/** Mail addresses of the people a reminder is for, as the accounts are now, and who does the work of those away. */
@Component
class Recipients {

  private final Directory directory;
  private final Organisation organisation;
  private final Substitution substitution;
  private final ActingFor actingFor;

  Recipients(Directory directory, Organisation organisation, Substitution substitution, ActingFor actingFor) {
    this.directory = directory;
    this.organisation = organisation;
    this.substitution = substitution;
    this.actingFor = actingFor;
  }

  /** @return who is concerned by these tasks; looked up once for all of them, for use at this moment only */
  Book concernedBy(Collection<OpenTask> tasks) {
    return new Book(directory.mailsOf(tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).collect(toSet())));
  }

  /** @return name of the absent person in whose place the recipient is told, by row; without those told for themselves */
  Map<Row, String> absentPeople(Map<Row, OpenTask> told) {
    if (!substitution.isAnybodyAway()) {
      return Map.of();
    }
    Book book = concernedBy(told.values());
    Map<String, String> names = new HashMap<>();
    Map<Row, String> absent = new HashMap<>();
    told.forEach((row, task) -> {
      String who = book.reached(row.role(), task).getOrDefault(row.recipient(), Book.SELF);
      if (!who.equals(Book.SELF)) {
        absent.put(row, names.computeIfAbsent(who, directory::nameOf));
      }
    });
    return absent;
  }

  private Optional<Unit> unit(String id) {
    return id == null ? Optional.empty() : organisation.unit(id);
  }

  final class Book {

    /** In the place of nobody. */
    private static final String SELF = "";

    private final Map<String, String> assignees;
    private final Map<String, Map<String, String>> members = new HashMap<>();

    private Book(Map<String, String> assignees) {
      this.assignees = assignees;
    }

    /** @return mail addresses in lower letters; whoever has claimed the task, else its unit */
    List<String> of(Role role, OpenTask task) {
      return List.copyOf(reached(role, task).keySet());
    }

    /** @return by mail address in whose place that person is told, a user id; {@link #SELF} for nobody's */
    private Map<String, String> reached(Role role, OpenTask task) {
      return switch (role) {
        case HOLDER -> holder(task);
        case HEAD -> head(task.unit());
        case LEADERSHIP -> {
          Map<String, String> all = new LinkedHashMap<>();
          organisation.unitsInRole(Organisation.Role.LEADERSHIP).forEach(unit -> merge(all, members(unit)));
          yield all;
        }
      };
    }

    private Map<String, String> head(String unit) {
      Map<String, String> head = new LinkedHashMap<>();
      unit(unit).map(Unit::headMailbox).ifPresent(mail -> head.put(lower(mail), SELF));
      return head;
    }

    private Map<String, String> holder(OpenTask task) {
      String mail = task.assignee() == null ? null : assignees.get(task.assignee());
      if (mail == null) {
        return task.unit() == null ? Map.of() : members(task.unit());
      }
      Map<String, String> reached = new LinkedHashMap<>();
      if (!reach(task.assignee(), mail, reached)) {
        // nobody is there instead: nothing may be lost
        merge(reached, task.unit() == null ? Map.of() : members(task.unit()));
        merge(reached, head(task.unit()));
      } else if (reached.containsKey(lower(mail))) {
        actingFor.reason(task.assignee(), task.id(), task.unit()).map(Absence::person)
            .ifPresent(absent -> reached.put(lower(mail), absent));
      }
      return reached;
    }

    /** The members who have an address; where nobody has one, the mailbox of the unit; its head where all are away. */
    private Map<String, String> members(String unit) {
      return members.computeIfAbsent(unit, id -> {
        Map<String, String> reached = new LinkedHashMap<>();
        boolean somebody = false;
        for (Map.Entry<String, String> member : new TreeMap<>(directory.mailsOf(directory.membersOf(id))).entrySet()) {
          somebody |= reach(member.getKey(), member.getValue(), reached);
        }
        if (reached.isEmpty()) {
          unit(id).map(Unit::mailbox).ifPresent(mailbox -> reached.put(lower(mailbox), SELF));
        } else if (!somebody) {
          merge(reached, head(id));
        }
        return reached;
      });
    }

    /** Tells the person, or the substitute while the person is away. @return whether anybody is there to do the work */
    private boolean reach(String person, String mail, Map<String, String> reached) {
      Optional<String> substitute = substitution.substituteOf(person).flatMap(directory::mailOf);
      if (substitute.isPresent()) {
        reached.putIfAbsent(lower(substitute.get()), person);
        return true;
      }
      reached.put(lower(mail), SELF);
      return substitution.absenceOf(person).isEmpty();
    }

    /** Whoever is told for himself as well is told for himself. */
    private static void merge(Map<String, String> into, Map<String, String> more) {
      more.forEach((mail, absent) -> into.merge(mail, absent, (one, other) -> one.equals(other) ? one : SELF));
    }

    private static String lower(String mail) {
      return mail.toLowerCase(Locale.ROOT);
    }
  }
}
