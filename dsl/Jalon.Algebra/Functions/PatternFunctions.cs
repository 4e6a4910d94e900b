using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Texts looked into: regular expressions, JSON, likeness.</summary>
internal static class PatternFunctions
{
    private static readonly Family Texts = new("text");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Texts.Scalar(
                "regex_replace",
                "Every match of a regular expression (the language's own subset) replaced by a text, taken as it is. An empty one removes.",
                Gives(DataType.Text, Text("t"), Formed("regex", ConstantForm.Replaceable), Text("by")))
            .MayBeEmpty()
            .Example("regex_replace(\"a1b22\", \"\\\\d+\", \"#\")", "\"a#b#\""),

        Texts.Scalar(
                "regex_extract",
                "The first match of a regular expression (the language's own subset), or its n-th group. Empty where nothing matches.",
                Gives(DataType.Text, Text("t"), Formed("regex", ConstantForm.Regex), Int("group").Optional().Constant()))
            .MayBeEmpty()
            .Example("regex_extract(\"order 4711\", \"\\\\d+\")", "\"4711\"")
            .Example("regex_extract(\"k=v\", \"(\\\\w)=(\\\\w)\", 2)", "\"v\""),

        Texts.Scalar(
                "json_value",
                "The text, number or truth value at a path of a JSON text, as text. Empty where there is none, for null, objects and arrays, and where the text is no JSON.",
                Gives(DataType.Text, Text("t"), Formed("path", ConstantForm.Json)))
            .MayBeEmpty()
            .Example("json_value(\"{\\\"a\\\": {\\\"b\\\": [1, \\\"x\\\"]}}\", \"$.a.b[1]\")", "\"x\""),

        Texts.Scalar(
                "similarity",
                "How alike two texts are, from 0 to 1: the share of pairs of neighbouring code points that both have (Dice), letter case ignored. 1 for equal ones.",
                Gives(DataType.Float, Text("a"), Text("b")))
            .Example("similarity(\"night\", \"nacht\")", "0.25")
            .Example("similarity(\"Ana\", \"ANA\")", "1.0"),
    ];
}
