package vn.kstthc.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** The bare stock application with its own job executor, and timers that do nothing, or send one mail each. */
@EnableAutoConfiguration
class StockTimers {

  static final String TYPE = "bench";
  private static final Instant MORNING = Instant.parse("2030-01-07T00:30:00Z");

  /** @param text whom the mail is for */
  record Recipient(String text) implements JobHandlerConfiguration {
    @Override
    public String toCanonicalString() {
      return text;
    }
  }

  static final class Timers extends AbstractProcessEnginePlugin implements JobHandler<Recipient> {

    private volatile JavaMailSender mail;
    private volatile CountDownLatch open = new CountDownLatch(0);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setCustomJobHandlers(List.of(this));
    }

    @Override
    public String getType() {
      return TYPE;
    }

    @Override
    public Recipient newConfiguration(String text) {
      return new Recipient(text);
    }

    @Override
    public void execute(Recipient recipient, ExecutionEntity none, CommandContext context, String tenant) {
      if (mail != null) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("nhac-viec@example.org");
        message.setTo(recipient.text());
        message.setSubject("Đến hạn hôm nay: Chuẩn bị hồ sơ rà soát");
        message.setText("Kính gửi đồng chí,\n\nviệc Chuẩn bị hồ sơ rà soát hết hạn hôm nay.\n");
        mail.send(message);
      }
      open.countDown();
    }

    @Override
    public void onDelete(Recipient recipient, JobEntity job) {
      // nothing hangs on a timer
    }
  }

  @Bean
  static Timers timers() {
    return new Timers();
  }

  public static void main(String[] args) throws InterruptedException {
    ConfigurableApplicationContext context = SpringApplication.run(StockTimers.class, args);
    ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl)
        context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
      String[] question = questions.nextLine().split(" ");
      if (question[0].equals("prepare")) {
        insert(engine, MORNING);
        insert(engine, MORNING.plus(Duration.ofDays(30)));
        Questions.answer();
      } else {
        Timers timers = context.getBean(Timers.class);
        timers.mail = question[0].equals("mail") ? context.getBean(JavaMailSender.class) : null;
        fire(timers, Integer.parseInt(question[1]), engine);
      }
    }
    context.close();
  }

  private static void fire(Timers timers, int number, ProcessEngineConfigurationImpl engine) throws InterruptedException {
    timers.open = new CountDownLatch(number);
    Stopwatch watch = new Stopwatch();
    ClockUtil.offset(Duration.between(Instant.now(), MORNING).toMillis());
    // else the executor sleeps on until the time it knew of
    engine.getJobExecutor().jobWasAdded();
    timers.open.await();
    Questions.answer(watch.seconds(), watch.cpuSeconds());
  }

  private static void insert(ProcessEngineConfigurationImpl engine, Instant due) {
    engine.getCommandExecutorTxRequired().execute(context -> {
      TimerEntity timer = new TimerEntity();
      timer.setJobHandlerType(TYPE);
      timer.setJobHandlerConfiguration(new Recipient(BenchedReminders.PERSON + "@example.org"));
      timer.setDuedate(Date.from(due));
      timer.setExclusive(false);
      context.getJobManager().schedule(timer);
      return null;
    });
  }
}
