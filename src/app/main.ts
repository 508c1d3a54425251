// The page starts here.
const app = document.getElementById('app');
if (app) app.textContent = 'Démarche';
