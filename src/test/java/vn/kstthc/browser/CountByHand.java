package vn.kstthc.browser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kstthc.browser.YearOfEvents.About;
import vn.kstthc.browser.YearOfEvents.Dossier;
import vn.kstthc.browser.YearOfEvents.End;
import vn.kstthc.browser.YearOfEvents.Item;
import vn.kstthc.browser.YearOfEvents.Period;
import vn.kstthc.browser.YearOfEvents.Procedure;
import vn.kstthc.browser.YearOfEvents.Publication;
import vn.kstthc.browser.YearOfEvents.Review;
import vn.kstthc.plan.PlanRoad.Asked;

/** Counts, one by one, what of the year's events belongs to a period, as far as it was known on a day. Asks nothing of the application. */
final class CountByHand {

  private static final int DAYS_TO_ANSWER = 20;

  private final Period period;
  private final LocalDate known;
  /** Names of what is counted, by figure: "pakn/new", "ho-so/late" and "ho-so/late/Giáo dục mầm non". */
  private final Map<String, List<String>> cases = new TreeMap<>();

  /** @param asked what the plan has asked units that lead for, beside the reviews */
  CountByHand(Period period, LocalDate known, List<Asked> asked) {
    this.period = period;
    this.known = known;
    feedback();
    reviews();
    publications();
    plan(Stream.concat(asked.stream(), YearOfEvents.REVIEWS.stream().filter(each -> each.part() != null)
        .map(each -> new Asked(each.part(), each.due(), each.approved() ? each.ended() : null, each.approved() ? null : each.ended())))
        .toList());
    dossiers("", YearOfEvents.DOSSIERS);
    YearOfEvents.DOSSIERS.stream().filter(this::here).map(Dossier::field).distinct().forEach(field -> dossiers("/" + field,
        YearOfEvents.DOSSIERS.stream().filter(each -> each.field().equals(field)).toList()));
    // nobody drafts anything
    List.of("opened", "assessed", "checked", "approved", "inHand").forEach(none -> cases.put("du-thao/" + none, List.of()));
  }

  Map<String, List<String>> cases() {
    return cases;
  }

  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    cases.forEach((figure, names) -> figures.put(figure, (long) names.size()));
    List<Review> approved = YearOfEvents.REVIEWS.stream().filter(each -> each.approved() && within(each.ended())).toList();
    long now = approved.stream().mapToLong(Review::costNow).sum();
    long after = approved.stream().mapToLong(Review::costAfter).sum();
    figures.putAll(Map.of("ra-soat/costNow", now, "ra-soat/costAfter", after, "ra-soat/saved", now - after));
    return figures;
  }

  /** @return what all units have told of the quarters together */
  List<Long> given() {
    return IntStream.range(0, 5).mapToObj(figure -> YearOfEvents.UNITS.stream().flatMap(unit -> period.quarters().stream()
        .map(quarter -> YearOfEvents.given(unit, quarter).get(figure))).mapToLong(Long::longValue).sum()).toList();
  }

  private boolean within(LocalDate day) {
    return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  private boolean isOver(LocalDate done) {
    return done != null && !done.isAfter(period.to());
  }

  private static LocalDate working(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private void feedback() {
    Predicate<Item> there = each -> !each.entered().isAfter(known) && !working(each.came()).isAfter(period.to());
    Predicate<Item> here = there.and(each -> each.done() == null || !each.done().isBefore(period.from()));
    Predicate<Item> over = here.and(each -> isOver(each.done()));
    items("total", here);
    items("conduct", here.and(each -> each.about() == About.CONDUCT));
    items("rules", here.and(each -> each.about() == About.RULES));
    items("both", here.and(each -> each.about() == About.BOTH));
    items("new", here.and(each -> within(working(each.came()))));
    items("carried", here.and(each -> working(each.came()).isBefore(period.from())));
    items("handled", over.and(each -> each.end() == End.ANSWERED || each.end() == End.WITHDRAWN));
    items("answered", over.and(each -> each.end() == End.ANSWERED));
    items("onTime", over.and(each -> each.end() == End.ANSWERED
        && !each.done().isAfter(working(working(each.came()).plusDays(DAYS_TO_ANSWER)))));
    items("withdrawn", over.and(each -> each.end() == End.WITHDRAWN));
    items("inHand", here.and(each -> !isOver(each.done())));
    items("forwarded", over.and(each -> each.end() == End.FORWARDED));
    items("notAccepted", over.and(each -> each.end() == End.NOT_ACCEPTED || each.end() == End.REFERRED));
    items("published", there.and(each -> within(each.published())));
  }

  private void items(String column, Predicate<Item> counts) {
    cases.put("pakn/" + column, YearOfEvents.ITEMS.stream().filter(counts).map(Item::name).toList());
  }

  private void reviews() {
    Predicate<Review> there = each -> !each.opened().isAfter(period.to());
    Predicate<Review> decided = each -> each.approved() && within(each.ended());
    reviews("opened", each -> within(each.opened()));
    reviews("inHand", there.and(each -> !isOver(each.ended())));
    reviews("options", each -> within(each.submitted()));
    reviews("decisions", decided);
    Map.of("kept", "KEEP", "amended", "AMEND", "replaced", "REPLACE", "abolished", "ABOLISH").forEach((column, proposal) ->
        reviews(column, decided.and(each -> proposal.equals(each.proposal()))));
    reviews("ended", each -> !each.approved() && within(each.ended()));
    // what follows from them was decided on by nobody within the year
    reviews("carriedOut", each -> false);
    reviews("notCarriedOut", each -> each.approved() && isOver(each.ended()));
  }

  private void plan(List<Asked> asked) {
    Predicate<Asked> fresh = each -> !each.due().isBefore(period.from());
    Predicate<Asked> over = each -> isOver(each.done());
    List<Asked> here = asked.stream().filter(each -> !each.due().isAfter(period.to()))
        .filter(fresh.or(each -> Stream.of(each.done(), each.stopped()).noneMatch(end -> end != null && end.isBefore(period.from())))).toList();
    plan("due", here, fresh);
    plan("carried", here, fresh.negate());
    plan("inTime", here, over.and(each -> !each.done().isAfter(each.due())));
    plan("doneLate", here, over.and(each -> each.done().isAfter(each.due())));
    plan("late", here, over.negate().and(each -> !isOver(each.stopped())));
    plan("stopped", here, each -> isOver(each.stopped()));
    // what is handed in is confirmed the same day
    cases.put("ke-hoach/waiting", List.of());
  }

  private void plan(String column, List<Asked> here, Predicate<Asked> counts) {
    cases.put("ke-hoach/" + column, here.stream().filter(counts).map(Asked::number).toList());
  }

  private void publications() {
    publications("opened", each -> within(each.opened()));
    publications("decisions", each -> within(each.decided()));
    publications("inTime", each -> within(each.decided()));
    publications("inHand", each -> !each.opened().isAfter(period.to()) && !isOver(each.decided()));
    List.of("late", "failed").forEach(none -> cases.put("cong-bo/" + none, List.of()));
    Predicate<Procedure> published = each -> within(each.decided());
    procedures("published", published);
    Map.of("new", "NEW", "amended", "AMENDED", "abolished", "ABOLISHED").forEach((column, kind) ->
        procedures(column, published.and(each -> each.kind().equals(kind))));
    // nobody enters, posts or takes down anything
    procedures("databaseOpen", each -> isOver(each.decided()));
    procedures("internalOpen", each -> isOver(each.decided()) && !each.kind().equals("ABOLISHED"));
    List.of("database", "databaseInTime", "databaseLate", "posted", "website", "takenDown", "internal")
        .forEach(none -> cases.put("thu-tuc/" + none, List.of()));
  }

  private void publications(String column, Predicate<Publication> counts) {
    cases.put("cong-bo/" + column, YearOfEvents.PUBLICATIONS.stream().filter(counts).map(Publication::name).toList());
  }

  private void procedures(String column, Predicate<Procedure> counts) {
    cases.put("thu-tuc/" + column, YearOfEvents.PROCEDURES.stream().filter(counts).map(Procedure::name).toList());
  }

  private void reviews(String column, Predicate<Review> counts) {
    cases.put("ra-soat/" + column, YearOfEvents.REVIEWS.stream().filter(counts).map(Review::name).toList());
  }

  private boolean here(Dossier each) {
    return !each.listed().isAfter(known) && !each.received().isAfter(period.to())
        && (each.result() == null || !each.result().isBefore(period.from()));
  }

  private void dossiers(String row, List<Dossier> dossiers) {
    List<Dossier> here = dossiers.stream().filter(this::here).toList();
    Predicate<Dossier> fresh = each -> within(each.received());
    Predicate<Dossier> over = each -> isOver(each.result());
    dossiers("total" + row, here, each -> true);
    dossiers("online" + row, here, fresh.and(each -> each.channel().equals("Trực tuyến")));
    dossiers("direct" + row, here, fresh.and(each -> !each.channel().equals("Trực tuyến")));
    dossiers("carried" + row, here, fresh.negate());
    dossiers("handled" + row, here, over);
    dossiers("early" + row, here, over.and(each -> each.result().isBefore(each.due())));
    dossiers("onTime" + row, here, over.and(each -> each.result().equals(each.due())));
    dossiers("late" + row, here, over.and(each -> each.result().isAfter(each.due())));
    dossiers("inHand" + row, here, over.negate());
    dossiers("within" + row, here, over.negate().and(each -> !each.due().isBefore(period.to())));
    dossiers("overdue" + row, here, over.negate().and(each -> each.due().isBefore(period.to())));
  }

  private void dossiers(String figure, List<Dossier> here, Predicate<Dossier> counts) {
    cases.put("ho-so/" + figure, here.stream().filter(counts).map(Dossier::code).toList());
  }
}
