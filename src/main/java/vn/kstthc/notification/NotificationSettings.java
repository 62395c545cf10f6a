package vn.kstthc.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param plan who is reminded when
 * @param every how often the dispatcher looks for what is due and for mail to send
 * @param longestBurst how long mail waits at most until all that is due the same morning is written down
 * @param connections how many connections to the mail server send at once
 * @param from sender of all mail
 * @param folder where mail is written as files instead of being sent; null where there is a mail server
 * @param casePages where the page of a case is, by how its number begins; those of others are below {@code /ho-so/}
 * @param publicAddress the address people reach the application by, without a slash at its end; links in mails begin so
 */
@Validated
@ConfigurationProperties("app.notification")
record NotificationSettings(@NotNull @Valid Plan plan, @NotNull Duration every, @NotNull Duration longestBurst,
    @Min(1) @Max(100) int connections, @NotBlank @Email String from, Path folder,
    @DefaultValue Map<String, @Pattern(regexp = "/([^/]+/)+") String> casePages,
    @NotBlank @Pattern(regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?") String publicAddress) {

  /** @return the path of the case's page */
  String casePage(String caseNumber) {
    return casePages.getOrDefault(caseNumber.split("-")[0], "/ho-so/") + caseNumber;
  }

  /** Whoever the task belongs to, the head of that unit, the leadership of the department. */
  enum Role { HOLDER, HEAD, LEADERSHIP }

  /**
   * @param tasks steps of every task for which nothing else is given
   * @param cases steps of the case as a whole
   * @param byTask steps in place of the first, by the id of the user task; an empty list is a task nobody is reminded of
   */
  record Plan(@NotEmpty List<@Valid Step> tasks, List<@Valid Step> cases,
      @DefaultValue Map<String, List<@Valid Step>> byTask) {

    Plan {
      cases = cases == null ? List.of() : cases;
    }

    List<Step> forTask(String taskKey) {
      return byTask.getOrDefault(taskKey, tasks);
    }

    /** @return what people call a milestone; itself where no step of the present plan is called so */
    String name(String milestone) {
      return all().flatMap(List::stream).filter(step -> step.isAt(milestone)).findFirst()
          .map(step -> step.name() + (milestone.equals(step.key()) ? ""
              : ", lần " + milestone.substring(step.key().length() + 1)))
          .orElse(switch (milestone) {
            case DateNews.MOVED -> "Đổi hạn";
            case DateNews.NOT_EXTENDED -> "Không gia hạn";
            default -> milestone;
          });
    }

    private Stream<List<Step>> all() {
      return Stream.concat(Stream.of(tasks, cases), byTask.values().stream());
    }

    /** @return whether it is the notice of a new task */
    boolean isStart(String taskKey, String milestone) {
      return forTask(taskKey).stream().anyMatch(step -> step.isStart() && step.isAt(milestone));
    }

    @AssertTrue(message = "each key once in a list; only tasks have a step without working-days")
    boolean isClear() {
      return all().allMatch(steps -> steps.stream().map(Step::key).distinct().count() == steps.size())
          && cases.stream().noneMatch(Step::isStart);
    }
  }

  /**
   * A step of the plan.
   *
   * @param key what the ledger calls it; repetitions are called {@code key-2}, {@code key-3}
   * @param name what people call it
   * @param workingDays from the due date to the morning of the reminder, in working days; negative lies before it. Null is
   *     the notice that there is a new task
   * @param every repeated after so many working days as long as the task is open; null is once
   * @param repeatedTo who hears of the second time and later; null is whoever heard of the first
   */
  record Step(@NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*") String key, @NotBlank String name,
      @Min(-250) @Max(250) Integer workingDays, @Min(1) @Max(250) Integer every, @NotEmpty Set<Role> to, Set<Role> repeatedTo) {

    boolean isStart() {
      return workingDays == null;
    }

    boolean isLate() {
      return !isStart() && workingDays > 0;
    }

    @AssertTrue(message = "only a step after the due date is repeated")
    boolean isRepeatedWhereItMayBe() {
      return every == null && repeatedTo == null || every != null && isLate();
    }

    /** @param time how often it was repeated before */
    Set<Role> to(int time) {
      return time == 0 || repeatedTo == null ? to : repeatedTo;
    }

    String milestone(int time) {
      return time == 0 ? key : key + "-" + (time + 1);
    }

    boolean isAt(String milestone) {
      return milestone.equals(key) || every != null && milestone.matches(key + "-\\d+");
    }
  }
}
