using System.Globalization;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>A catalogue's name of a type, understood.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Digits">All digits of a decimal; null where any number is held.</param>
/// <param name="Scale">Those after the point; null where any number is held.</param>
internal readonly record struct StoredType(StoredKind Kind, int? Digits = null, int? Scale = null)
{
    /// <summary>The type by its name, as <c>format_type</c> gives it or as SQL has it. An enum is told by <c>enum</c>.</summary>
    public static StoredType Of(string storedAs)
    {
        var name = storedAs.ToLowerInvariant();
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var stem = open < 0 ? name : name[..open] + name[(name.IndexOf(')', open) + 1)..];
        return stem switch
        {
            "boolean" or "bool" => new(StoredKind.Bool),
            "smallint" or "integer" or "int2" or "int4" => new(StoredKind.Small),
            "bigint" or "int8" => new(StoredKind.Int),
            "numeric" or "decimal" => Numeric(open < 0 ? "" : name[(open + 1)..].TrimEnd(')')),
            "real" or "float4" => new(StoredKind.Real),
            "double precision" or "double" or "float8" => new(StoredKind.Double),
            "text" or "character varying" or "varchar" => new(StoredKind.Text),
            "character" or "bpchar" or "uuid" or "name" or "enum" or "citext" => new(StoredKind.Other),
            "date" => new(StoredKind.Date),
            "time without time zone" or "time" => new(StoredKind.Time),
            "timestamp with time zone" or "timestamptz" => new(StoredKind.Instant),
            "timestamp without time zone" or "timestamp" => new(StoredKind.Local),
            _ => new(StoredKind.Unreadable),
        };
    }

    private static StoredType Numeric(string digits)
    {
        var parts = digits.Split(',', StringSplitOptions.TrimEntries);
        return !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var width) ? new(StoredKind.Numeric)
            : new(StoredKind.Numeric, width, parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var scale) ? Math.Max(scale, 0) : 0);
    }
}
