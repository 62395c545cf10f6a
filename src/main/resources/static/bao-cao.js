/** Sends the chosen file as it is, and goes to what the server says of it. */
const file = document.getElementById('tep');
const said = document.getElementById('tep-trang-thai');

file.addEventListener('change', async () => {
  const chosen = file.files[0];
  if (!chosen) { return; }
  said.textContent = '';
  file.disabled = true;
  try {
    const answer = await fetch(`${file.dataset.to}?ten=${encodeURIComponent(chosen.name)}`, {
      method: 'PUT', body: chosen, headers: { 'X-XSRF-TOKEN': file.dataset.token, 'Content-Type': 'application/octet-stream' } });
    const body = await answer.json();
    if (answer.ok) {
      window.location.href = file.dataset.to.replace(/\/bao-cao\/.*/, '') + body.page;
    } else {
      said.textContent = body.message || 'Không gửi được tệp, hãy thử lại.';
    }
  } catch (failed) {
    said.textContent = 'Không gửi được tệp, hãy thử lại.';
  }
  file.disabled = false;
  file.value = '';
});
