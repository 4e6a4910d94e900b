using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>E-mail addresses and telephone numbers.</summary>
internal static class ContactFunctions
{
    private static readonly Family Texts = new("text");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Texts.Scalar("email_domain", "What follows the last @, in lower case. Empty where nothing does.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("email_domain(\"Ana@Example.COM\")", "\"example.com\""),

        Texts.Scalar(
                "is_email",
                "Whether it has the form of an address: one @, a name of the usual ASCII characters, a domain of at least two labels, at most 254 in all. False for empty.",
                Gives(DataType.Bool, Text("t")))
            .NeverEmpty()
            .Example("is_email(\"ana@example.com\")", "true")
            .Example("is_email(\"ana@example\")", "false"),

        Texts.Scalar("normalize_email", "Without white space at the ends, in lower case. Empty where that is no address.", Gives(DataType.Text, Text("t")))
            .MayBeEmpty()
            .Example("normalize_email(\" Ana@Example.com \")", "\"ana@example.com\"")
            .Example("normalize_email(\"none\")", "empty"),

        Texts.Scalar(
                "normalize_phone",
                "As + and digits. A leading 00 is a +; a number without either is read in the country whose calling code is given, less its leading 0. Empty where 8 to 15 digits are not the result.",
                Gives(DataType.Text, Text("t"), Text("calling_code").Optional()))
            .MayBeEmpty()
            .Example("normalize_phone(\"06 12 34 56 78\", \"33\")", "\"+33612345678\"")
            .Example("normalize_phone(\"0049 30 1234567\")", "\"+49301234567\""),
    ];
}
