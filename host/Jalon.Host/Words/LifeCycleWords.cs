using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jalon.Language.Diagnostics;

namespace Jalon.Host.Words;

/// <summary>What the life cycle answers, in other languages than its own, which is English.</summary>
public static class LifeCycleWords
{
    private static readonly FrozenDictionary<string, string> French = new Dictionary<string, string>
    {
        ["the text is frozen as a new version"] = "le texte est figé en une nouvelle version",
        ["the text is frozen as a new version, for later runs; this run keeps its own to its end"] =
            "le texte est figé en une nouvelle version, pour les exécutions suivantes ; celle-ci garde la sienne jusqu'au bout",
        ["it is archived; take it back to draft first"] = "elle est archivée ; remettez-la d'abord en brouillon",
        ["it is a draft"] = "c'est un brouillon",
        ["its schedule is taken away; versions and earlier runs are kept"] = "sa planification est retirée ; les versions et les exécutions passées sont gardées",
        ["it leaves the archive as a draft; versions and earlier runs are kept"] =
            "elle quitte les archives comme brouillon ; les versions et les exécutions passées sont gardées",
        ["a run is under way; stop it first"] = "une exécution est en cours ; arrêtez-la d'abord",
        ["it has run; edit its text and publish that, or duplicate it"] = "elle a déjà été exécutée ; modifiez son texte et publiez-le, ou dupliquez-la",
        ["the text is frozen as a version and a run of it begins"] = "le texte est figé en une version, qui commence à s'exécuter",
        ["a run begins now; the schedule stays"] = "une exécution commence maintenant ; la planification reste",
        ["a new run begins; earlier ones are kept"] = "une nouvelle exécution commence ; les précédentes sont gardées",
        ["a run is under way; resume, retry, restart or stop it"] = "une exécution est en cours ; reprenez-la, réessayez, relancez-la ou arrêtez-la",
        ["it is archived; take it back to draft, or duplicate it"] = "elle est archivée ; remettez-la en brouillon ou dupliquez-la",
        ["tasks in flight end, no other starts"] = "les tâches en cours se terminent, aucune autre ne commence",
        ["tasks in flight end, no other starts; the error stays to be looked at"] =
            "les tâches en cours se terminent, aucune autre ne commence ; l'erreur reste à examiner",
        ["a pause was asked for; tasks in flight are ending"] = "la pause est demandée ; les tâches en cours se terminent",
        ["it is paused"] = "elle est en pause",
        ["no run is under way"] = "aucune exécution n'est en cours",
        ["it goes on"] = "elle continue",
        ["the pause is taken back; tasks start again"] = "la pause est annulée ; les tâches recommencent",
        ["it goes on where it was paused"] = "elle continue là où elle s'était arrêtée",
        ["it goes on: a pause ends, tasks held by an error are tried again, earlier results are kept"] =
            "elle continue : la pause prend fin, les tâches retenues par une erreur sont réessayées, les résultats obtenus sont gardés",
        ["no run is under way; start one"] = "aucune exécution n'est en cours ; lancez-en une",
        ["the run is over; start a new one"] = "l'exécution est terminée ; lancez-en une nouvelle",
        ["no run follows; versions and earlier runs are kept"] = "aucune exécution ne suivra ; les versions et les exécutions passées sont gardées",
        ["the run ends for good; tasks in flight are cancelled, waits are dropped, results so far are kept"] =
            "l'exécution s'arrête pour de bon ; les tâches en cours sont annulées, les attentes abandonnées, les résultats obtenus gardés",
        ["it is stopped"] = "elle est arrêtée",
        ["nothing is under way or scheduled"] = "rien n'est en cours ni planifié",
        ["the run is over"] = "l'exécution est terminée",
        ["the run ends for good, tasks in flight are cancelled, and a new run starts from the beginning"] =
            "l'exécution s'arrête pour de bon, les tâches en cours sont annulées, et une nouvelle exécution repart du début",
        ["a new run starts from the beginning, with the version and the parameters of the last"] =
            "une nouvelle exécution repart du début, avec la version et les paramètres de la dernière",
        ["there is no run to start over; start one"] = "il n'y a pas d'exécution à relancer ; lancez-en une",
        ["tasks held by an error are tried again; earlier results are kept"] = "les tâches retenues par une erreur sont réessayées ; les résultats obtenus sont gardés",
        ["no task is held by an error; it goes on"] = "aucune tâche n'est retenue par une erreur ; elle continue",
        ["no task is held by an error; resume goes on"] = "aucune tâche n'est retenue par une erreur ; la reprise la fait continuer",
        ["no task is held by an error"] = "aucune tâche n'est retenue par une erreur",
        ["tasks that wait for an instant are asked now; waits for an answer stay"] =
            "les tâches qui attendent une heure sont interrogées maintenant ; celles qui attendent une réponse restent",
        ["tasks that wait for an instant are asked as soon as the run is resumed"] = "les tâches qui attendent une heure seront interrogées dès la reprise",
        ["a draft of the same text is made"] = "un brouillon du même texte est créé",
        ["the draft is removed; the audit trail is kept"] = "le brouillon est supprimé ; l'historique d'audit est gardé",
        ["it is removed with its versions, runs and working tables; the audit trail is kept"] =
            "elle est supprimée avec ses versions, ses exécutions et ses tables de travail ; l'historique d'audit est gardé",
        ["it is scheduled; stop it or take it back to draft first"] = "elle est planifiée ; arrêtez-la ou remettez-la d'abord en brouillon",
        ["it is put away, read only"] = "elle est rangée, en lecture seule",
        ["it is archived"] = "elle est archivée",
        ["a draft is not archived; delete it"] = "un brouillon ne s'archive pas ; supprimez-le",
        ["it is scheduled; stop it first"] = "elle est planifiée ; arrêtez-la d'abord",
        ["the working tables of its runs are dropped; counts and logs are kept"] =
            "les tables de travail de ses exécutions sont supprimées ; les comptes et les journaux sont gardés",
        ["a run is under way and reads its working tables; stop it first"] = "une exécution en cours lit ses tables de travail ; arrêtez-la d'abord",
        ["it has no working tables"] = "elle n'a pas de tables de travail",
        ["its schedule starts no more runs; versions and earlier runs are kept"] =
            "sa planification ne lance plus d'exécution ; les versions et les exécutions passées sont gardées",
        ["its schedule starts no more runs; the run under way goes on to its end"] =
            "sa planification ne lance plus d'exécution ; celle en cours va jusqu'au bout",
        ["it has no schedule"] = "elle n'a pas de planification",
        ["its schedule is closed"] = "sa planification est close",
        ["its schedule has started its last run"] = "sa planification a lancé sa dernière exécution",
        ["this text is in force"] = "ce texte est en vigueur",
        ["its runs have no working tables any more"] = "ses exécutions n'ont plus de tables de travail",
        ["the working tables of the run are dropped; restart it from its beginning"] = "les tables de travail de l'exécution sont supprimées ; relancez-la du début",
        ["a later run has begun; restart that one"] = "une exécution plus récente a commencé ; relancez celle-là",
        ["it is skipped"] = "elle est sautée",
        ["it counts as done and gives nothing; what reads nothing else is skipped too"] = "elle compte comme faite et ne donne rien ; ce qui ne lit rien d'autre est sauté aussi",
        ["it and all that comes after it start afresh, as new tasks; what lies before keeps its results"] =
            "elle et tout ce qui la suit recommencent, avec de nouvelles tâches ; ce qui précède garde ses résultats",
        ["there is no activity {0}"] = "il n'y a pas d'activité {0}",
        ["{0} has no task yet"] = "{0} n'a pas encore de tâche",
        ["{0} has not been reached yet"] = "{0} n'est pas encore atteinte",
        ["nothing has reached {0}"] = "rien n'a atteint {0}",
        ["{0} is disabled"] = "{0} est désactivée",
        ["{0} has not ended yet; wait until it has"] = "{0} n'est pas encore terminée ; attendez qu'elle le soit",
        ["{0} is in flight; pause the run, or wait until it has ended"] = "{0} est en cours ; mettez l'exécution en pause, ou attendez qu'elle soit terminée",
        ["{0} is about to lead back to {1}; wait until it has, or skip it"] = "{0} va ramener à {1} ; attendez que ce soit fait, ou sautez-la",
        ["{0} is {1}, and neither held nor waiting"] = "{0} est {1}, et n'est ni retenue ni en attente",
        ["ready"] = "prête",
        ["running"] = "en cours",
        ["cancelling"] = "en cours d'annulation",
        ["succeeded"] = "faite",
        ["failed"] = "en échec",
        ["cancelled"] = "annulée",
        ["skipped"] = "sautée",
        ["the run was stopped"] = "l'exécution a été arrêtée",
        ["the run is completed"] = "l'exécution est terminée",
        ["no task waits for an instant"] = "aucune tâche n'attend une heure",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What names an activity or a task: whatever stands in a blank of the English stands in that of the French.
    private static readonly ImmutableArray<(Regex English, string French)> Naming =
        [.. French.Where(s => s.Key.Contains("{0}", StringComparison.Ordinal)).Select(s => (Blanks(s.Key), s.Value))];

    /// <summary>An answer in a language; as it is where that has no words for it.</summary>
    /// <param name="english">As the life cycle says it.</param>
    /// <param name="book">The language.</param>
    public static string Say(string english, Phrasebook book)
    {
        if (!ReferenceEquals(book, Phrasebook.French))
            return english;
        if (French.TryGetValue(english, out var french))
            return french;
        return Naming.Select(s => (Named: s.English.Match(english), s.French)).FirstOrDefault(s => s.Named is { Success: true }) is { French: { } naming } found
            ? string.Format(CultureInfo.InvariantCulture, naming, [.. found.Named.Groups.Values.Skip(1).Select(g => French.GetValueOrDefault(g.Value, g.Value))])
            : english;
    }

    private static Regex Blanks(string english) =>
        new("^" + Regex.Escape(english).Replace(@"\{0}", "(.+)", StringComparison.Ordinal).Replace(@"\{1}", "(.+)", StringComparison.Ordinal) + @"\z", RegexOptions.CultureInvariant);
}
