using Jalon.Algebra.Functions;
using Jalon.Algebra.Types;

namespace Jalon.Algebra.Tests.Functions;

public sealed class CatalogueTests
{
    /// <summary>Section 8 of the language reference, name by name.</summary>
    private const string Promised = """
        count sum avg min max median percentile stddev variance count_distinct most_common join_text first last nth collect exists every
        lower upper title trim trim_start trim_end length left right substring position replace split_part pad_start pad_end repeat reverse
        join_words char code_point normalize_spaces remove_accents regex_replace regex_extract md5 sha256 sha512 email_domain is_email
        normalize_email normalize_phone similarity json_value ++
        abs ceil floor round trunc sign least greatest power sqrt ln log10 exp bin random_by
        today now last_run year iso_year quarter month week day day_of_year weekday hour minute second date time start_of end_of add
        days_between hours_between minutes_between months_between years_between age next_anniversary to_unix from_unix
        coalesce null_if count_filled to_int to_decimal to_float to_text to_date to_datetime to_bool format_number format_date
        distance_km uuid_by bit_and bit_or bit_is_set bit_set bit_clear
        row_number rank dense_rank percent_rank ntile lag lead
        """;

    public static TheoryData<string> Names => [.. Catalogue.Standard.Functions.Select(f => f.Name)];

    [Fact]
    public void The_catalogue_holds_what_the_reference_promises_and_nothing_else()
    {
        var promised = Promised.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

        Assert.Equal(promised, Catalogue.Standard.Functions.Select(f => f.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_function_is_documented(string name)
    {
        var function = Find(name);

        Assert.EndsWith(".", function.Summary, StringComparison.Ordinal);
        Assert.True(char.IsUpper(function.Summary[0]) || function.Summary[0] is '-' or 'e', function.Summary);
        Assert.NotEmpty(function.Family);
        Assert.NotEmpty(function.Examples.Select(e => e.Expression).Concat(function.Usages));
        Assert.All(function.Examples, e => Assert.Contains(name is "coalesce" or "++" ? "" : name + "(", e.Expression, StringComparison.Ordinal));
        Assert.All(function.Usages, u => Assert.Contains(name + "(", u, StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_of_one_row_state_what_their_examples_give()
    {
        var without = Catalogue.Standard.Functions
            .Where(f => f.Kind == FunctionKind.Scalar && f.Volatility != Volatility.Instant && f.Examples.IsEmpty);

        Assert.Empty(without);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_signature_is_sane(string name)
    {
        var function = Find(name);

        Assert.NotEmpty(function.Signatures);
        foreach (var signature in function.Signatures)
        {
            var parameters = signature.Parameters;
            Assert.Equal(parameters.Count, parameters.Select(p => p.Name).Distinct().Count());
            Assert.DoesNotContain(parameters.SkipLast(1), p => p.Repeats);
            Assert.DoesNotContain(parameters.SkipWhile(p => !p.Optional), p => !p.Optional);
            Assert.All(parameters, p => Assert.NotNull(p.Accepts.Cast(DataType.Empty)));
            Assert.All(parameters, p => Assert.True(p.OneOf.IsEmpty || p.Constant));
            Assert.NotEmpty(signature.Result);
        }
    }

    [Fact]
    public void Aliases_are_names_that_nothing_else_has()
    {
        var names = Catalogue.Standard.Functions.SelectMany(f => f.Aliases.Add(f.Name)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("ceil", Catalogue.Standard.Find("ceiling")!.Name);
    }

    [Fact]
    public void Two_functions_may_not_share_a_name_or_an_alias()
    {
        Assert.Throws<ArgumentException>(() => Catalogue.Standard.With([Find("ceil")]));
        Assert.Throws<ArgumentException>(() => Catalogue.Standard.With([Find("ceil") with { Name = "ceiling", Aliases = [] }]));
    }

    [Fact]
    public void Names_are_found_by_exact_letter_case()
    {
        Assert.Equal("upper", Catalogue.Standard.Find("upper")!.Name);
        Assert.Null(Catalogue.Standard.Find("UPPER"));
        Assert.Null(Catalogue.Standard.Find("no_such"));
    }

    [Theory]
    [InlineData("round", 1, "decimal(0)")]
    [InlineData("to_decimal", 1, "decimal(6)")]
    [InlineData("to_int", 1, "int")]
    public void A_return_rule_gives_the_type_of_a_call(string name, int arguments, string type)
    {
        var given = Enumerable.Range(0, arguments).Select(_ => (Scalars.Scalar)Scalars.Literal.Of(12.5m, 1)).ToValueList();

        var signature = Find(name).Signatures.First(s => s.Parameters.Count(p => !p.Optional) == arguments);

        Assert.Equal(type, signature.Returns(given).ToString());
    }

    [Fact]
    public void The_scale_of_round_is_its_constant()
    {
        var signature = Find("round").Signatures[1];

        Assert.Equal(DataType.Decimal(2), signature.Returns([Scalars.Literal.Of(1.005m, 3), Scalars.Literal.Of(2)]));
    }

    [Theory]
    [InlineData("day", TypeKind.Date)]
    [InlineData("hour", TypeKind.DateTime)]
    public void Adding_clock_units_to_a_date_gives_a_datetime(string unit, TypeKind kind)
    {
        var signature = Find("add").Signatures[0];
        var date = new Scalars.Literal(new DateOnly(2026, 11, 23), DataType.Date);

        Assert.Equal(kind, signature.Returns([date, Scalars.Literal.Of(1), Scalars.Literal.Of(unit)]).Kind);
    }

    private static Function Find(string name) => Catalogue.Standard.Find(name)!;
}
