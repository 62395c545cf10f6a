/** The way from here to the plan of the year: what is done, in hand, late. */
const root = window.location.pathname.split('/camunda/')[0];

export default {
  id: 'plans',
  pluginPoint: 'tasklist.navbar.action',
  priority: 6,
  render: node => {
    const link = window.document.createElement('a');
    link.href = root + '/ke-hoach';
    link.textContent = 'Kế hoạch';
    node.append(link);
  }
};
