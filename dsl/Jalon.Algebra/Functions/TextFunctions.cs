using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Texts cut, joined and changed. Lengths and positions are in code points, from 1; what ends up of length zero is empty.</summary>
internal static class TextFunctions
{
    private static readonly Family Texts = new("text");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Texts.Scalar("lower", "In lower case, one code point for one (simple case mapping).", Gives(DataType.Text, Text("t")))
            .Example("lower(\"ÉLAN\")", "\"élan\""),

        Texts.Scalar("upper", "In upper case, one code point for one (simple case mapping), so that ß stays.", Gives(DataType.Text, Text("t")))
            .Example("upper(\"ana\")", "\"ANA\"")
            .Example("upper(\"straße\")", "\"STRAßE\""),

        Texts.Scalar("title", "Each word's first letter in upper case, its others in lower case. A word is a run of letters, marks and digits.", Gives(DataType.Text, Text("t")))
            .Example("title(\"JEAN-PIERRE d'arc\")", "\"Jean-Pierre D'Arc\""),

        Texts.Scalar("trim", "Without white space at either end.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("trim(\"  ana \")", "\"ana\"")
            .Example("trim(\"  \")", "empty"),

        Texts.Scalar("trim_start", "Without white space at the start.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("trim_start(\"  ana \")", "\"ana \""),

        Texts.Scalar("trim_end", "Without white space at the end.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("trim_end(\"  ana \")", "\"  ana\""),

        Texts.Scalar("length", "The number of code points.", Gives(DataType.Int, Text("t")))
            .Example("length(\"élan\")", "4"),

        Texts.Scalar("left", "The first n code points, or fewer where there are no more. Empty for n below 1.", Gives(DataType.Text, Text("t"), Int("n")))
            .MayBeEmpty()
            .Example("left(\"campaign\", 4)", "\"camp\"")
            .Example("left(\"campaign\", 0)", "empty"),

        Texts.Scalar("right", "The last n code points, or fewer where there are no more. Empty for n below 1.", Gives(DataType.Text, Text("t"), Int("n")))
            .MayBeEmpty()
            .Example("right(\"campaign\", 4)", "\"aign\""),

        Texts.Scalar(
                "substring",
                "The code points from a position on, at most so many. Positions below 1 count but hold nothing, as in SQL.",
                Gives(DataType.Text, Text("t"), Int("from"), Int("length").Optional()))
            .MayBeEmpty().Alias("substr")
            .Example("substring(\"campaign\", 3, 4)", "\"mpai\"")
            .Example("substring(\"campaign\", 5)", "\"aign\"")
            .Example("substring(\"campaign\", 0, 3)", "\"ca\""),

        Texts.Scalar("position", "Where a part begins first, from 1; 0 where it does not occur.", Gives(DataType.Int, Text("t"), Text("part")))
            .Example("position(\"campaign\", \"pa\")", "4")
            .Example("position(\"campaign\", \"x\")", "0"),

        Texts.Scalar(
                "replace",
                "Every occurrence of a part replaced, from the left. An empty replacement removes; an empty part changes nothing.",
                Gives(DataType.Text, Text("t"), Text("part"), Text("by")))
            .MayBeEmpty()
            .Example("replace(\"a-b-c\", \"-\", \" \")", "\"a b c\"")
            .Example("replace(\"a-b\", \"-\", empty)", "\"ab\""),

        Texts.Scalar("split_part", "The n-th of the parts between separators, from 1. Empty where there is none.", Gives(DataType.Text, Text("t"), Text("separator"), Int("n")))
            .MayBeEmpty()
            .Example("split_part(\"a;b;c\", \";\", 2)", "\"b\"")
            .Example("split_part(\"a;b;c\", \";\", 4)", "empty"),

        Texts.Scalar("pad_start", "At least so long: filled up at the start, with blanks or another text. Never cut; empty above 1,000,000.",
                Gives(DataType.Text, Text("t"), Int("length"), Text("with").Optional()))
            .MayBeEmpty()
            .Example("pad_start(\"7\", 3, \"0\")", "\"007\"")
            .Example("pad_start(\"1234\", 3, \"0\")", "\"1234\""),

        Texts.Scalar("pad_end", "At least so long: filled up at the end, with blanks or another text. Never cut; empty above 1,000,000.",
                Gives(DataType.Text, Text("t"), Int("length"), Text("with").Optional()))
            .MayBeEmpty()
            .Example("pad_end(\"7\", 4, \"ab\")", "\"7aba\""),

        Texts.Scalar("repeat", "The text so many times. Empty for n below 1, and where the result would be longer than 1,000,000.", Gives(DataType.Text, Text("t"), Int("n")))
            .MayBeEmpty()
            .Example("repeat(\"ab\", 3)", "\"ababab\""),

        Texts.Scalar("reverse", "The code points backwards.", Gives(DataType.Text, Text("t")))
            .Example("reverse(\"abc\")", "\"cba\""),

        Texts.Scalar("join_words", "The filled ones, with one blank between each two.", Gives(DataType.Text, Text("t").Repeats()))
            .EmptyWhenAllAre()
            .Example("join_words(\"Ana\", empty, \"Lima\")", "\"Ana Lima\""),

        Texts.Scalar("char", "The text of one code point, by its number. Empty where no character has it (0, surrogates, above 0x10FFFF).", Gives(DataType.Text, Int("n")))
            .MayBeEmpty()
            .Example("char(65)", "\"A\"")
            .Example("char(0)", "empty"),

        Texts.Scalar("code_point", "The number of the first code point.", Gives(DataType.Int, Text("t")))
            .Example("code_point(\"Ana\")", "65"),

        Texts.Scalar("normalize_spaces", "Without white space at the ends, and each run of white space inside as one blank.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("normalize_spaces(\"  Ana \\n  Lima \")", "\"Ana Lima\""),

        Texts.Scalar("remove_accents", "Letters without the marks that Unicode takes apart from them; ø and ß, which are letters of their own, stay.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("remove_accents(\"Zoé Çelik\")", "\"Zoe Celik\""),

        Texts.Scalar("md5", "The MD5 of the text's UTF-8, as lower-case hex. For samples and keys, not for secrets.", Gives(DataType.Text, Text("t")))
            .Example("md5(\"abc\")", "\"900150983cd24fb0d6963f7d28e17f72\""),

        Texts.Scalar("sha256", "The SHA-256 of the text's UTF-8, as lower-case hex.", Gives(DataType.Text, Text("t")))
            .Example("sha256(\"abc\")", "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""),

        Texts.Scalar("sha512", "The SHA-512 of the text's UTF-8, as lower-case hex.", Gives(DataType.Text, Text("t")))
            .Example(
                "sha512(\"abc\")",
                "\"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f\""),
    ];
}
