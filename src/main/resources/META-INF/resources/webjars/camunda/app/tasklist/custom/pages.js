/** The way from here to the pages beside Tasklist: those that this person may open, in one menu. */
const root = window.location.pathname.split('/camunda/')[0];
const { document } = window;

const element = (name, properties) => Object.assign(document.createElement(name), properties);

const menu = () => {
  const button = element('button', { type: 'button', textContent: 'Sổ, danh mục ' });
  const list = element('ul', { id: 'staff-pages', hidden: true });
  button.append(element('span', { className: 'caret' }));
  button.setAttribute('aria-controls', list.id);
  const show = open => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', open);
  };
  button.addEventListener('click', () => show(list.hidden));
  show(false);
  return { button, list, show };
};

let outside;

export default {
  id: 'pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: node => {
    const { button, list, show } = menu();
    node.classList.add('staff-pages');
    node.append(button, list);
    node.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !list.hidden) {
        show(false);
        button.focus();
      }
    });
    outside = event => node.contains(event.target) || show(false);
    document.addEventListener('click', outside);
    window.fetch(root + '/trang', { headers: { Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : []))
      .then(pages => pages.forEach(({ path, title }) => {
        const line = element('li');
        line.append(element('a', { href: root + path, textContent: title }));
        list.append(line);
      }));
  },
  unmount: () => document.removeEventListener('click', outside)
};
