package vn.kstthc.extension;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;
import vn.kstthc.deadline.RunningDates.RunningDate;
import vn.kstthc.notification.DateNews;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.organisation.Directory;

/** Asking for another date, deciding about it, and moving it. Knows no difference between tasks and whole cases. */
@Service
@Transactional
public class Extensions {

  /** How the numbers of requests begin. */
  static final String NUMBERS = "GH";

  private final ExtensionRepository extensions;
  private final Map<String, RunningDates> holders;
  private final Deadlines deadlines;
  private final DateNews news;
  private final CaseNumbers numbers;
  private final Directory directory;
  private final ActingFor actingFor;
  private final ExtensionViews views;
  private final Clock clock;

  Extensions(ExtensionRepository extensions, List<RunningDates> holders, Deadlines deadlines, DateNews news,
      CaseNumbers numbers, Directory directory, ActingFor actingFor, ExtensionViews views, Clock clock) {
    this.extensions = extensions;
    this.holders = holders.stream().collect(toMap(RunningDates::prefix, holder -> holder));
    this.deadlines = deadlines;
    this.news = news;
    this.numbers = numbers;
    this.directory = directory;
    this.actingFor = actingFor;
    this.views = views;
    this.clock = clock;
  }

  /** @return what the user may ask more time for, what is due first at first */
  @Transactional(readOnly = true)
  List<RunningDate> extendable(String userId) {
    return holders.values().stream().flatMap(holder -> holder.heldBy(userId, directory.unitsOf(userId)).stream())
        .sorted(Comparator.comparing(RunningDate::due).thenComparing(RunningDate::caseNumber)).toList();
  }

  /** @return the request for that date that nobody has decided yet */
  @Transactional(readOnly = true)
  Optional<Extension> open(String subject) {
    return extensions.findByOpenSubject(subject);
  }

  /** @throws ConcurrencyFailureException where somebody else asks in the same moment */
  Extension ask(RunningDate date, Extension.Request request, String actor) {
    try {
      return extensions.save(Extension.asked(numbers.next(NUMBERS), date, request, actor, clock.instant()));
    } catch (DbActionExecutionException lost) {
      if (lost.getCause() instanceof DuplicateKeyException) {
        throw new ConcurrencyFailureException("Vừa có đề nghị khác cho " + date.subject(), lost);
      }
      throw lost;
    }
  }

  void grant(String number, Instant due, String note, String basis, String actor) {
    Extension extension = extension(number);
    extension.grant(due, note, basis, actor, actingFor.onBehalfOf(), clock.instant());
    extensions.save(extension);
  }

  void refuse(String number, String why, String actor) {
    Extension extension = extension(number);
    extension.refuse(why, actor, actingFor.onBehalfOf(), clock.instant());
    extensions.save(extension);
    news.notExtended(extension.subject());
  }

  /** Moves the date as was decided, and tells whoever has the work. */
  void carryOut(String number) {
    Extension extension = extension(number);
    RunningDate date = date(extension).orElseThrow(() ->
        new IllegalStateException("Không còn hạn nào để dời theo đề nghị " + number));
    deadlines.move(extension.subject(), date.due(), extension.grantedDueAt(), new DeadlineMove.Act(
        DeadlineMove.Kind.EXTENSION, extension.reason(), basis(extension), extension.decidedBy()));
    holder(extension.subject()).move(date, extension.grantedDueAt());
    news.datesMoved(List.of(extension.subject()));
  }

  private static String basis(Extension extension) {
    return extension.decisionBasis() != null ? extension.decisionBasis() : "đề nghị " + extension.number();
  }

  /** Nobody decides about it any more. Nothing where it was decided. */
  void closeUndecided(String number) {
    extensions.findByNumber(number).filter(extension -> extension.state() == Extension.State.OPEN).ifPresent(extension -> {
      extension.becomeObsolete(clock.instant());
      extensions.save(extension);
    });
  }

  /** @throws NoSuchElementException where there is none */
  @Transactional(readOnly = true)
  Extension extension(String number) {
    return extensions.findByNumber(number).orElseThrow(() -> new NoSuchElementException("Không có đề nghị " + number));
  }

  /** @return the date as it is now; empty where its task or case is done, or where it rests */
  @Transactional(readOnly = true)
  Optional<RunningDate> date(Extension extension) {
    return holder(extension.subject()).find(extension.subject());
  }

  private RunningDates holder(String subject) {
    return holders.entrySet().stream().filter(each -> subject.startsWith(each.getKey())).map(Map.Entry::getValue).findFirst()
        .orElseThrow(() -> new NoSuchElementException("Không ai giữ hạn " + subject));
  }

  /** @return all requests about a case and its tasks, oldest first */
  @Transactional(readOnly = true)
  public List<ExtensionView> ofCase(String caseNumber) {
    return extensions.findByCaseNumberOrderById(caseNumber).stream().map(views::view).toList();
  }
}
