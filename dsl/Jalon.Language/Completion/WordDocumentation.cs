using System.Collections.Frozen;

namespace Jalon.Language.Completion;

/// <summary>What the words of the language do, a sentence each.</summary>
internal static class WordDocumentation
{
    private static readonly FrozenDictionary<string, string> texts = new Dictionary<string, string>
    {
        ["entity"] = "A kind of thing that the data tells about: entity customer { table = \"crm.customer\"  key = id }.",
        ["from"] = "The rows to begin with: an entity, a table, an activity, a named step, input, file \"...\" or audience NAME.",
        ["let"] = "Names a step: let NAME = (from ...).",
        ["where"] = "Only the rows for which a condition is true.",
        ["derive"] = "More columns: derive name = expression, ...; later ones see earlier ones.",
        ["order by"] = "An order: expression [desc], ...; empties last both ways, ties by the key.",
        ["order"] = "An order: order by expression [desc], ...; empties last both ways, ties by the key.",
        ["limit"] = "The first so many rows, or a share of them: limit 10, limit 10%.",
        ["sample"] = "Exactly so many rows, always the same ones: sample 10% seed 7.",
        ["seed"] = "Chooses another sample; the same seed always chooses the same rows.",
        ["distinct by"] = "At most one row (keep N) for each value: distinct by email keep 1 order by registered_at desc.",
        ["distinct"] = "At most one row (keep N) for each value: distinct by email keep 1 order by registered_at desc.",
        ["keep"] = "How many rows to keep for each value; 1 without it.",
        ["group by"] = "One row for each value: group by country derive n = count().",
        ["group"] = "One row for each value: group by country derive n = count().",
        ["select"] = "Only these columns: select email, name = first_name ++ \" \" ++ last_name.",
        ["union ("] = "The rows of both: union (from ...), by key.",
        ["intersect ("] = "Only the rows that are in both: intersect (from ...), by key.",
        ["except ("] = "Only the rows that are not in the other: except (from ...), by key.",
        ["union"] = "The rows of both: union (from ...), by key.",
        ["intersect"] = "Only the rows that are in both: intersect (from ...), by key.",
        ["except"] = "Only the rows that are not in the other: except (from ...), by key.",
        ["input"] = "The rows that the activity is given.",
        ["file"] = "A file of the workspace: from file \"data/x.csv\".",
        ["audience"] = "An audience that was kept: from audience NAME.",
        ["and"] = "True where both conditions are.",
        ["or"] = "True where one of the conditions is.",
        ["not"] = "True where the condition is not: where it is false or empty.",
        ["in"] = "Among the values of a list, a range a .. b, or the rows of (from ... select x).",
        ["not in"] = "Not among the values of a list, a range or the rows of a pipeline.",
        ["between"] = "From one value to another, both included: between 1 and 9.",
        ["is empty"] = "True where there is no value.",
        ["is not empty"] = "True where there is a value.",
        ["empty"] = "No value. To ask for it, write is empty.",
        ["like"] = "A pattern: % stands for any text, _ for one character, \\ before either for itself.",
        ["contains"] = "True where a text holds another, letter case counting.",
        ["starts with"] = "True where a text begins with another.",
        ["ends with"] = "True where a text ends with another.",
        ["matches"] = "A regular expression, anywhere in the text; ^ and $ are the text's ends.",
        ["mod"] = "What is left of a division; its sign is the dividend's.",
        ["if"] = "if condition then value else value.",
        ["case when"] = "case when condition then value ... else value end; empty without else.",
        ["case"] = "case when condition then value ... else value end; empty without else.",
        ["over"] = "Makes a window: over (by country order by spend desc).",
        ["asc"] = "From the smallest on; so it is without a word.",
        ["desc"] = "From the largest on; empties still last.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a word does; null where it says itself.</summary>
    public static string? Of(string word) => texts.GetValueOrDefault(word);
}
