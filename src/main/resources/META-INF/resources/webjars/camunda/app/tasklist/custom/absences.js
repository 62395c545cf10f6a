/** The way from here to who is away and who does the work meanwhile. */
const root = window.location.pathname.split('/camunda/')[0];

export default {
  id: 'absences',
  pluginPoint: 'tasklist.navbar.action',
  priority: 4,
  render: node => {
    const link = window.document.createElement('a');
    link.href = root + '/vang-mat';
    link.textContent = 'Vắng mặt';
    node.append(link);
  }
};
