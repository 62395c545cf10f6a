package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.NotificationSettings.Role;

@EngineTest
class ProvisionalReminderTest {

  @Autowired ReminderMail mail;

  @Test
  void aMailSaysThatADateIsProvisional() throws Exception {
    Ledger.Row row = new Ledger.Row(1, "task:1", "before",
        LocalDateTime.parse("2027-01-12T17:00").atZone(WorkingDays.ZONE).toInstant(), "gdtrh@example.org", Role.HOLDER, "RS-2024-0001", "Thủ tục", "1", "Chuẩn bị hồ sơ", 0);
    assertThat(mail.compose("gdtrh@example.org", List.of(row)).getSubject()).contains("12/01/2027 (tạm tính)");
  }
}
