using System.Globalization;

namespace Jalon.Compilers.CSharp;

/// <summary>Names for what a loop reads: a column's or attribute's own where it is one, else a number; each name once.</summary>
internal static class InputNames
{
    public static ValueList<NamedScalar> Of(IReadOnlyList<Scalar> inputs)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. inputs.Select((s, place) => new NamedScalar(Free(Own(s) ?? Numbered("c", place), taken), s))];
    }

    private static string? Own(Scalar scalar) => scalar switch
    {
        ColumnRef s => s.Column.Name,
        AttributeRef s => string.Concat(s.Path.Select(l => l.Name + ".")) + s.Attribute.Name,
        LinkedColumnRef s => string.Concat(s.Path.Select(l => l.Name + ".")) + s.Column.Name,
        _ => null,
    };

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var next = 2; !taken.Add(free); next++)
            free = Numbered(name + "_", next);
        return free;
    }

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
