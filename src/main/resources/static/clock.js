/* Moves the demo's clock from the landing page. */
const endpoint = document.currentScript.dataset.endpoint;
const buttons = document.getElementById('clock-buttons');
const problem = document.getElementById('clock-error');
buttons.hidden = false;
buttons.addEventListener('click', async event => {
  const advance = event.target.dataset.advance;
  if (!advance) {
    return;
  }
  buttons.querySelectorAll('button').forEach(button => { button.disabled = true; });
  const answer = await fetch(endpoint, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance })
  });
  if (answer.ok) {
    window.location.reload();
  } else {
    problem.textContent = 'Không tua được đồng hồ.';
    buttons.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }
});
