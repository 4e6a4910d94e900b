using System.Globalization;

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Small words that the templates of T-SQL are made of.</summary>
internal static class Tsql
{
    /// <summary>
    /// Compares UTF-16 units as numbers: what decides whether texts are equal or one stands in another. LEN, LEFT and SUBSTRING count units with it.
    /// </summary>
    public const string Units = "Latin1_General_100_BIN2";

    /// <summary>With a collation of supplementary characters LEN, LEFT, RIGHT, SUBSTRING and REVERSE count code points (documented for SQL Server 2012 and later).</summary>
    public const string CodePoints = "Latin1_General_100_CS_AS_SC";

    /// <summary>As <c>varchar</c> of this collation a text is UTF-8 (SQL Server 2019 and later).</summary>
    public const string Utf8 = "Latin1_General_100_BIN2_UTF8";

    /// <summary>No text of the language holds it.</summary>
    public const string Nul = "CAST(0x0000 AS nchar(1))";

    // A value that stands twice is computed twice, and what nests must not double at each level.
    private const int LongestTwice = 3;

    /// <summary>A template and what its placeholders stand for.</summary>
    public static SqlForm Say(string template, params ReadOnlySpan<SqlExpression> arguments) => new(template, [.. arguments]);

    /// <summary>The same of an operator.</summary>
    public static SqlForm Say(string template, Binding strength, params ReadOnlySpan<SqlExpression> arguments) => new(template, [.. arguments], strength);

    /// <summary>A text of ours as a constant.</summary>
    public static SqlConstant Text(string text) => new("N'" + text.Replace("'", "''", StringComparison.Ordinal) + "'");

    /// <summary>The same, to stand in a template.</summary>
    public static string Quoted(string text) => Braced(Text(text).Text);

    /// <summary>SQL that is no template: its braces stand for themselves.</summary>
    public static string Braced(string sql) => sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>A number of ours in a template.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>UTF-16 units as a constant, for what cannot be written as text because it is half of a character.</summary>
    public static string Raw(string units) => string.Create(CultureInfo.InvariantCulture, $"CAST(0x{string.Concat(units.Select(u => $"{u & 0xFF:X2}{u >> 8:X2}"))} AS nvarchar({units.Length}))");

    /// <summary>A text whose characters are compared one by one, whatever collation the database has.</summary>
    public static SqlExpression InUnits(SqlExpression text) => Collated(text, Units);

    /// <summary>A text whose characters are counted, each code point as one. What is made of it goes back by <see cref="InUnits"/>: two explicit collations do not meet.</summary>
    public static SqlExpression InCodePoints(SqlExpression text) => Collated(text, CodePoints);

    /// <summary>The bytes of UTF-16: equal where the texts are. As texts, <c>N'a'</c> and <c>N'a '</c> would be equal, since shorter ones are filled up with blanks.</summary>
    public static SqlForm Bytes(SqlExpression text) => Say("CAST({0} AS varbinary(max))", text);

    /// <summary>The bytes of UTF-8: their order is that of the code points. Numbers and days are ASCII in any code page and ask for no collation.</summary>
    public static SqlForm Utf8Bytes(SqlExpression text) => IsAscii(text)
        ? Say("CAST(CAST({0} AS varchar(max)) AS varbinary(max))", text)
        : Say("CAST(CAST({0} AS varchar(max)) AS varbinary(max))", Collated(text, Utf8));

    /// <summary>A text that may have come to length zero. NULLIF would take blanks for nothing.</summary>
    public static SqlForm Filled(SqlExpression text) => Once(text, "t", t => Say("CASE WHEN DATALENGTH({0}) > 0 THEN {0} END", t));

    /// <summary>The number of code points. A point is put behind, because LEN leaves out blanks at the end.</summary>
    public static SqlForm Length(SqlExpression text) => Say("CAST(LEN({0} + N'.') - 1 AS bigint)", InCodePoints(text));

    /// <summary>A value cast to a type; NULL where it does not fit.</summary>
    public static SqlForm TryCast(SqlExpression value, DataType type) => Say($"TRY_CAST({{0}} AS {Types.Name(type)})", value);

    /// <summary>A condition as a value, NULL where it is.</summary>
    public static SqlForm Truth(string condition, params ReadOnlySpan<SqlExpression> arguments) =>
        Say($"CASE WHEN {condition} THEN CAST(1 AS bit) ELSE CAST(0 AS bit) END", arguments);

    /// <summary>A value computed once, however often the body names it. It takes a name that nothing in the body has, since an inner one would hide an outer.</summary>
    public static SqlForm Let(SqlExpression value, string name, Func<SqlExpression, SqlExpression> body)
    {
        var named = new SqlColumn("$", name);
        var written = body(named);
        var free = name;
        for (var i = 2; Names(written, "$" + free); i++)
            free = name + Number(i);
        return Say($"(SELECT {{1}} FROM (SELECT {{0}} AS [{free}]) AS [${free}])", value, Renamed(written, named, new SqlColumn("$" + free, free)));
    }

    /// <summary>A value that a body names more than once: as it is where it is short, and else computed once.</summary>
    public static SqlForm Once(SqlExpression value, string name, Func<SqlExpression, SqlForm> body) => Size(value) <= LongestTwice ? body(value) : Let(value, name, body);

    // By reference: what another Let has named is equal to it as long as that has no name of its own.
    private static SqlExpression Renamed(SqlExpression sql, SqlColumn from, SqlColumn to) =>
        ReferenceEquals(sql, from) ? to : SqlOperands.Over(sql, o => Renamed(o, from, to));

    private static bool Names(SqlExpression sql, string alias) => sql switch
    {
        SqlColumn column => column.Source == alias,
        SqlForm form when form.Template.Contains($"[{alias}]", StringComparison.Ordinal) => true,
        _ => SqlOperands.OperandsOf(sql).Any(o => Names(o, alias)),
    };

    private static bool IsAscii(SqlExpression text) => text switch
    {
        SqlConstant { Text: var sql } => sql.All(char.IsAscii),
        SqlForm { Template: ConversionTemplates.Digits or ConversionTemplates.IsoDay } => true,
        SqlForm { Template: "{0} + {1}", Arguments: var parts } => parts.All(IsAscii),
        _ => false,
    };

    private static SqlExpression Collated(SqlExpression text, string collation)
    {
        if (text is SqlForm { Strength: Binding.Postfix, Arguments: [var inner] } form && form.Template.StartsWith("{0} COLLATE ", StringComparison.Ordinal))
            return form.Template.EndsWith(' ' + collation, StringComparison.Ordinal) ? text : Collated(inner, collation);
        return Say($"{{0}} COLLATE {collation}", Binding.Postfix, text);
    }

    private static int Size(SqlExpression value) => value switch
    {
        SqlColumn or SqlConstant => 1,
        SqlForm form => 1 + (form.Template.Length / 60) + form.Arguments.Sum(Size),
        _ => LongestTwice + 1,
    };
}
