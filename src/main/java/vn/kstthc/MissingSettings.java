package vn.kstthc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Outside the demo nothing starts on a default: all that is missing is named at once, each by its variable. */
class MissingSettings implements EnvironmentPostProcessor {

  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("APP_DATABASE_URL", "địa chỉ cơ sở dữ liệu, như jdbc:postgresql://db:5432/kstthc");
    REQUIRED.put("APP_DATABASE_USER", "tài khoản cơ sở dữ liệu");
    REQUIRED.put("APP_DATABASE_PASSWORD", "mật khẩu cơ sở dữ liệu");
    REQUIRED.put("APP_MAIL_HOST", "máy chủ thư (SMTP)");
    REQUIRED.put("APP_MAIL_FROM", "địa chỉ thư người gửi");
    REQUIRED.put("APP_ADMINISTRATOR_ID", "tên đăng nhập của quản trị kỹ thuật đầu tiên");
    REQUIRED.put("APP_ADMINISTRATOR_PASSWORD", "mật khẩu của quản trị kỹ thuật đầu tiên");
    REQUIRED.put("APP_ADMINISTRATOR_MAIL", "địa chỉ thư của quản trị kỹ thuật");
    REQUIRED.put("APP_PUBLIC_ADDRESS", "địa chỉ mọi người truy cập, như https://kstthc.example.org");
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      return;
    }
    List<String> missing = REQUIRED.keySet().stream()
        .filter(name -> environment.getProperty(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new Found(missing);
    }
  }

  /** Tells which. */
  static class Found extends IllegalStateException {
    private final transient List<String> names;

    Found(List<String> names) {
      super("Thiếu cấu hình: " + String.join(", ", names));
      this.names = names;
    }
  }

  /** Prints it as a list in place of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<Found> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Found found) {
      StringBuilder list = new StringBuilder("Ứng dụng không khởi động vì thiếu cấu hình:");
      found.names.forEach(name -> list.append("\n  ").append(name).append(": ").append(REQUIRED.get(name)));
      return new FailureAnalysis(list.toString(),
          "Đặt các biến môi trường trên, hoặc chạy hồ sơ demo (SPRING_PROFILES_ACTIVE=demo).", found);
    }
  }
}
