package vn.kstthc.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.kstthc.browser.YearOfEvents.About;
import vn.kstthc.browser.YearOfEvents.Item;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.feedback.ContentKind;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.feedback.Outcome;
import vn.kstthc.plan.PlanRoad;
import vn.kstthc.publication.PublicationRoad;
import vn.kstthc.review.Road;

/** Carries the year's events out, each on its day, as the people of the demo would. */
@TestComponent
class YearOnTheRoad {

  private static final String UNIT = "gdth";

  private final FeedbackRoad feedback;
  private final Road reviews;
  private final PublicationRoad publications;
  private final PlanRoad plan;
  private final JdbcTemplate jdbc;
  /** What the application calls what the events name. */
  private final Map<String, String> numbers = new HashMap<>();

  YearOnTheRoad(FeedbackRoad feedback, Road reviews, PublicationRoad publications, PlanRoad plan, JdbcTemplate jdbc) {
    this.feedback = feedback;
    this.reviews = reviews;
    this.publications = publications;
    this.plan = plan;
    this.jdbc = jdbc;
    YearOfEvents.DOSSIERS.forEach(dossier -> numbers.put(dossier.code(), dossier.code()));
  }

  List<String> numbers(List<String> names) {
    return names.stream().map(name -> numbers.getOrDefault(name, name)).toList();
  }

  /** Today is that day. */
  void happens(LocalDate day) {
    YearOfEvents.ITEMS.stream().filter(item -> item.entered().equals(day)).forEach(this::enter);
    YearOfEvents.ITEMS.stream().filter(item -> day.equals(item.done())).forEach(item -> end(item, numbers.get(item.name())));
    YearOfEvents.ITEMS.stream().filter(item -> day.equals(item.published())).forEach(item -> feedback.publish(numbers.get(item.name())));
    switch (day.toString()) {
      case "2024-01-15" -> {
        numbers.put("simplified", plan.review("KH-2024-36"));
        numbers.put("abolished", plan.review("KH-2024-37"));
        numbers.put("withdrawn", plan.review("KH-2024-38"));
        // the decision is of the same day
        String published = publications.publishing();
        numbers.put("published", published);
        YearOfEvents.PROCEDURES.forEach(line -> numbers.put(line.name(), line.name().replace("published", published)));
      }
      case "2024-02-22" -> {
        prepare("simplified", "AMEND");
        prepare("abolished", "ABOLISH");
      }
      case "2024-03-14" -> {
        approve("simplified");
        approve("abolished");
        reviews.submitToChair(numbers.get("simplified"));
      }
      case "2024-03-15" -> reviews.submitToChair(numbers.get("abolished"));
      case "2024-04-03" -> numbers.put("of-its-own", reviews.open("qlclgd", Road.startFields("qlclgd")));
      case "2024-06-14" -> decide("simplified");
      case "2024-06-15" -> decide("abolished");
      case "2024-10-21" -> reviews.withdraw(numbers.get("withdrawn"), "qlclgd", "Thủ tục đã chuyển về cơ quan khác");
      default -> { }
    }
  }

  private void enter(Item item) {
    String number = feedback.post(item.about() == About.RULES ? ContentKind.UNFIT : ContentKind.CONDUCT, item.came());
    numbers.put(item.name(), number);
    switch (item.end()) {
      case ANSWERED, WITHDRAWN -> feedback.own(number, UNIT);
      default -> { }
    }
  }

  private void end(Item item, String number) {
    switch (item.end()) {
      case ANSWERED -> {
        feedback.answer(number, UNIT);
        feedback.send(number);
      }
      case WITHDRAWN -> feedback.withdraw(number);
      case FORWARDED -> feedback.turnAway(number, item.about() == About.CONDUCT ? Outcome.CONDUCT : Outcome.OTHER_COMPETENCE);
      case NOT_ACCEPTED -> feedback.turnAway(number, Outcome.NOT_ACCEPTED);
      case REFERRED -> feedback.turnAway(number, Outcome.NOT_OF_REGIME);
      case NONE -> throw new IllegalArgumentException(item.name());
    }
  }

  /** One unit says something; what the others do not say in time is recorded so. */
  private void prepare(String review, String proposal) {
    Map<String, Object> fields = Road.preparationFields();
    fields.put("proposal", proposal);
    reviews.prepare(numbers.get(review), "qlclgd", fields);
    reviews.opinion(numbers.get(review), "gdmn", "AGREE", null);
  }

  private void approve(String review) {
    String number = numbers.get(review);
    reviews.answer(number, "qlclgd", "gdmn");
    reviews.check(number, "PASS", "");
    reviews.approve(number, "PASS", null);
  }

  private void decide(String review) {
    reviews.decide(numbers.get(review), reviews.approval(numbers.get(review)));
    numbers.put("of-" + review, jdbc.queryForObject("select number from publication_case where review = ?", String.class,
        numbers.get(review)));
  }
}
