package vn.kstthc.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.HandOvers.HandOver;
import vn.kstthc.organisation.HeldWork.Held;
import vn.kstthc.organisation.Organisation.Role;

/** Puts together what a person sees of absences: the own ones, those the person stands in for, and those of others. */
@Component
class AbsenceViews {

  /** Everything is text already. @param uncovered tasks due in it that nobody does; @param moved what became of tasks */
  record Row(long id, String person, String period, String substitute, boolean covered, String state, String badge,
      String note, String setBy, String cancelled, boolean cancellable, List<String> uncovered, List<String> moved) {}

  record Lists(List<Row> own, List<Row> standsIn, List<Row> others) {}

  private final Absences absences;
  private final UncoveredWork uncoveredWork;
  private final HandOvers handOvers;
  private final Substitution substitution;
  private final Directory directory;
  private final Organisation organisation;
  private final DateTimeFormatter moment;

  AbsenceViews(Absences absences, UncoveredWork uncoveredWork, HandOvers handOvers, Substitution substitution,
      Directory directory, Organisation organisation, Clock clock) {
    this.absences = absences;
    this.uncoveredWork = uncoveredWork;
    this.handOvers = handOvers;
    this.substitution = substitution;
    this.directory = directory;
    this.organisation = organisation;
    moment = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(clock.getZone());
  }

  @Transactional(readOnly = true)
  Lists of(String reader) {
    List<Absence> own = absences.of(reader);
    List<Absence> open = absences.open();
    List<Absence> standsIn = open.stream().filter(absence -> reader.equals(absence.substitute())).toList();
    List<Absence> others = others(reader, open).stream().filter(absence -> !reader.equals(absence.person())).toList();
    Map<Long, List<Held>> uncovered = uncovered(Stream.of(own, others).flatMap(List::stream).toList());
    return new Lists(rows(own, reader, uncovered), rows(standsIn, reader, Map.of()), rows(others, reader, uncovered));
  }

  /** The administrator, the leadership and the office see everybody's; others who of their unit is or will be away. */
  private List<Absence> others(String reader, List<Absence> open) {
    if (seesAll(reader)) {
      return absences.all();
    }
    Set<String> colleagues = directory.ownUnitsOf(reader).stream().flatMap(unit -> directory.membersOf(unit).stream())
        .collect(Collectors.toSet());
    return open.stream().filter(absence -> colleagues.contains(absence.person())).toList();
  }

  boolean seesAll(String reader) {
    Set<String> units = directory.ownUnitsOf(reader);
    return directory.isAdministrator(reader) || Stream.of(Role.LEADERSHIP, Role.OFFICE).map(organisation::unitsInRole)
        .flatMap(Collection::stream).anyMatch(units::contains);
  }

  boolean mayChange(Absence absence, String reader) {
    return reader.equals(absence.person()) || directory.isAdministrator(reader);
  }

  private Map<Long, List<Held>> uncovered(List<Absence> shown) {
    List<Absence> open = shown.stream().filter(absence -> !absence.isOver(today())).toList();
    return uncoveredWork.in(open).entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue, (one, same) -> one));
  }

  private List<Row> rows(List<Absence> all, String reader, Map<Long, List<Held>> uncovered) {
    return all.stream().map(absence -> row(absence, reader, uncovered.getOrDefault(absence.id(), List.of()))).toList();
  }

  private Row row(Absence absence, String reader, List<Held> uncovered) {
    boolean mayChange = mayChange(absence, reader);
    boolean begun = !today().isBefore(absence.from());
    return new Row(absence.id(), directory.nameOf(absence.person()), absence.period(),
        absence.substitute() == null ? null : directory.nameOf(absence.substitute()), isCovered(absence),
        state(absence), badge(absence),
        mayChange ? absence.note() : null,
        absence.setBy().equals(absence.person()) ? null : directory.nameOf(absence.setBy()), cancelled(absence),
        mayChange && !absence.isOver(today()), uncovered.stream().map(AbsenceViews::line).toList(),
        begun ? handOvers.of(absence).stream().map(this::line).toList() : List.of());
  }

  /** Somebody may have become away who was named before. */
  private boolean isCovered(Absence absence) {
    if (absence.isOver(today())) {
      return absence.substitute() != null;
    }
    LocalDate first = today().isAfter(absence.from()) ? today() : absence.from();
    return first.datesUntil(absence.to().plusDays(1)).allMatch(day -> substitution.substitute(absence, day).isPresent());
  }

  private String state(Absence absence) {
    return absence.cancelledAt() != null ? endedEarly(absence) ? "Kết thúc sớm" : "Đã hủy" : absence.isOver(today()) ? "Đã qua"
        : absence.isOn(today()) ? "Đang vắng mặt" : "Sắp tới";
  }

  private boolean endedEarly(Absence absence) {
    return !absence.cancelledAt().atZone(moment.getZone()).toLocalDate().isBefore(absence.from());
  }

  private String badge(Absence absence) {
    return absence.isOn(today()) ? "is-soon" : absence.isOver(today()) ? "" : "is-ok";
  }

  private String cancelled(Absence absence) {
    return absence.cancelledAt() == null ? null
        : "%s, lúc %s".formatted(directory.nameOf(absence.cancelledBy()), moment(absence.cancelledAt()));
  }

  private static String line(Held task) {
    return "%s, hồ sơ %s, hạn %s%s".formatted(task.name(), task.caseNumber(), task.dueText(),
        task.holder() == null ? " (chưa có người nhận)" : "");
  }

  private String line(HandOver move) {
    return "%s, hồ sơ %s: chuyển từ %s sang %s, lúc %s".formatted(move.taskName(), move.caseNumber(),
        directory.nameOf(move.from()), Objects.requireNonNullElse(move.to() == null ? null : directory.nameOf(move.to()),
            "đơn vị, chưa có người nhận"), moment(move.at()));
  }

  private String moment(Instant at) {
    return moment.format(at);
  }

  private LocalDate today() {
    return substitution.today();
  }
}
