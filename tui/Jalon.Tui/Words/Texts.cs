namespace Jalon.Tui.Words;

/// <summary>The console's texts; both tables have the same keys, which a test holds.</summary>
internal static class Texts
{
    public static IReadOnlyDictionary<string, string> English { get; } = new Dictionary<string, string>
    {
        ["campaigns"] = "{0} campaigns", ["running"] = "{0} running", ["errors"] = "{0} with error",
        ["status"] = "Status", ["campaign"] = "Campaign", ["lastrun"] = "Last run", ["nextrun"] = "Next run", ["where"] = "Where", ["rows"] = "Rows",
        ["activity"] = "Activity", ["type"] = "Type", ["state"] = "State", ["counts"] = "Counts", ["took"] = "Took", ["reads"] = "reads",
        ["waits"] = "waits until {0}", ["tasks"] = "tasks", ["task"] = "Task", ["attempt"] = "Attempt", ["started"] = "Started", ["log"] = "log",
        ["time"] = "Time", ["level"] = "Level", ["message"] = "Message", ["of"] = "{0} of {1} rows",
        ["keys.campaigns"] = " Enter open  / search  s sort  S start  p pause  r resume  l log  ? keys  q quit",
        ["keys.run"] = " Enter v table  t tasks  l log  p pause  r resume/retry  x stop  ? keys  q back",
        ["keys.tasks"] = " arrows move  ? keys  q back", ["keys.log"] = " following the end  arrows move  ? keys  q back",
        ["gone"] = " the host is gone; trying again", ["search"] = "/", ["no"] = "_No", ["yes"] = "_Yes", ["ok"] = "_Ok",
        ["nothing"] = "that does not apply here", ["type.name"] = "Type {0} to go on:", ["keys.title"] = "Keys",
        ["keys.all"] = "arrows, hjkl  move\nEnter         open\n/             search\ns             sort by the next column\nS             start\np             pause\nr             resume, or retry what failed\nx             stop (type the name)\nw             skip waits\nt, l, v       tasks, log, table\nF5            draw anew\nq, Esc        back; in the list, quit",
        ["status.draft"] = "draft", ["status.scheduled"] = "scheduled", ["status.in_progress"] = "running", ["status.pause_requested"] = "pausing",
        ["status.paused"] = "paused", ["status.with_error"] = "ERROR", ["status.completed"] = "done", ["status.stopped"] = "stopped", ["status.archived"] = "archived",
        ["state.pending"] = "", ["state.running"] = "running", ["state.waiting"] = "waiting", ["state.done"] = "done", ["state.failed"] = "FAILED",
        ["state.dead"] = "not taken", ["state.skipped"] = "skipped", ["state.cancelled"] = "cancelled",
    };

    public static IReadOnlyDictionary<string, string> French { get; } = new Dictionary<string, string>
    {
        ["campaigns"] = "{0} campagnes", ["running"] = "{0} en cours", ["errors"] = "{0} en erreur",
        ["status"] = "État", ["campaign"] = "Campagne", ["lastrun"] = "Dernière", ["nextrun"] = "Prochaine", ["where"] = "Où", ["rows"] = "Lignes",
        ["activity"] = "Activité", ["type"] = "Type", ["state"] = "État", ["counts"] = "Nombres", ["took"] = "Durée", ["reads"] = "lit",
        ["waits"] = "attend jusqu'au {0}", ["tasks"] = "tâches", ["task"] = "Tâche", ["attempt"] = "Essai", ["started"] = "Début", ["log"] = "journal",
        ["time"] = "Heure", ["level"] = "Niveau", ["message"] = "Message", ["of"] = "{0} sur {1} lignes",
        ["keys.campaigns"] = " Entrée ouvrir  / chercher  s trier  S démarrer  p pause  r reprendre  l journal  ?  q",
        ["keys.run"] = " Entrée v table  t tâches  l journal  p pause  r reprendre  x arrêter  ?  q retour",
        ["keys.tasks"] = " flèches  ? touches  q retour", ["keys.log"] = " suit la fin  flèches  ? touches  q retour",
        ["gone"] = " l'hôte a disparu ; nouvel essai", ["search"] = "/", ["no"] = "_Non", ["yes"] = "_Oui", ["ok"] = "_Ok",
        ["nothing"] = "cela ne s'applique pas ici", ["type.name"] = "Tapez {0} pour continuer :", ["keys.title"] = "Touches",
        ["keys.all"] = "flèches, hjkl  bouger\nEntrée         ouvrir\n/              chercher\ns              trier par la colonne suivante\nS              démarrer\np              pause\nr              reprendre, ou réessayer ce qui a échoué\nx              arrêter (taper le nom)\nw              passer les attentes\nt, l, v        tâches, journal, table\nF5             redessiner\nq, Échap       retour ; dans la liste, quitter",
        ["status.draft"] = "brouillon", ["status.scheduled"] = "planifiée", ["status.in_progress"] = "en cours", ["status.pause_requested"] = "se met en pause",
        ["status.paused"] = "en pause", ["status.with_error"] = "ERREUR", ["status.completed"] = "terminée", ["status.stopped"] = "arrêtée", ["status.archived"] = "archivée",
        ["state.pending"] = "", ["state.running"] = "en cours", ["state.waiting"] = "attend", ["state.done"] = "fini", ["state.failed"] = "ÉCHEC",
        ["state.dead"] = "pas pris", ["state.skipped"] = "sauté", ["state.cancelled"] = "annulé",
    };
}
