using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>Language reference, section 3, level 5: tests of texts.</summary>
public sealed class TextTestTests
{
    public static TheoryData<TextTest, string, string, bool> Cases => new()
    {
        { TextTest.Like, "banana", "b%a", true },
        { TextTest.Like, "banana", "B%", false },
        { TextTest.Like, "banana", "%an%na", true },
        { TextTest.Like, "banana", "_anan_", true },
        { TextTest.Like, "banana", "anan", false },
        { TextTest.Like, "banana", "banana%%", true },
        { TextTest.Like, "10%", "10\\%", true },
        { TextTest.Like, "10x", "10\\%", false },
        { TextTest.Like, "a_b", "a\\_b", true },
        { TextTest.Like, "a\\b", "a\\\\b", true },
        { TextTest.Like, "a\\", "a\\", true },
        { TextTest.Like, "x\ud83d\ude00y", "x_y", true },
        { TextTest.Like, "\ud83d\ude00", "__", false },
        { TextTest.Like, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "%a%a%a%a%a%a%a%a%a%a%a%c", false },
        { TextTest.Contains, "straße", "ß", true },
        { TextTest.Contains, "straße", "SS", false },
        { TextTest.Contains, "cafe\u0301", "\u00e9", false },
        { TextTest.StartsWith, " x", "x", false },
        { TextTest.EndsWith, "x ", "x", false },
        { TextTest.EndsWith, "a.fr", ".fr", true },
        { TextTest.Matches, "ab12", "\\d+$", true },
        { TextTest.Matches, "ab\u0661\u0662", "\\d", false },
        { TextTest.Matches, "x\ud83d\ude00y", "^x.y$", true },
    };

    [Fact]
    public void Texts_are_tested_code_point_by_code_point()
    {
        var cases = Cases.Select(c => c.Data).ToList();
        var values = Compiled.Values([.. cases.Select(c => new TextMatch(c.Item1, Compiled.Text(c.Item2), Compiled.Text(c.Item3)))]);
        Assert.Equal(cases.Select(c => $"{c.Item2} {c.Item1} {c.Item3}: {c.Item4}"), cases.Select((c, i) => $"{c.Item2} {c.Item1} {c.Item3}: {values[i]}"));
    }

    [Fact]
    public void A_pattern_outside_the_subset_is_refused()
    {
        var lowered = new ScalarCompiler(Compiled.Compiler).Predicate(new TextMatch(TextTest.Matches, Compiled.Text("x"), Compiled.Text("(?=x)")));
        Assert.Null(lowered.Result);
        Assert.Equal("matches with this pattern", Assert.Single(lowered.Unsupported).What);
    }

    [Fact]
    public void Long_and_short_lists_find_the_same()
    {
        var numbers = Enumerable.Range(0, 50).Select(i => (Scalar)Compiled.Int(i)).ToList();
        Scalar[] lists =
        [
            new In(Compiled.Int(3), new ListOf([.. numbers], DataType.Int)), new In(Compiled.Int(3), new ListOf([.. numbers.Take(5)], DataType.Int)),
            new In(Compiled.Int(99), new ListOf([.. numbers], DataType.Int)), new In(Compiled.Int(99), new ListOf([.. numbers.Take(5)], DataType.Int)),
            new In(Compiled.Int(null), new ListOf([.. numbers, Compiled.Int(null)], DataType.Int)),
        ];
        Assert.Equal([true, true, false, false, false], Compiled.Values(lists));
    }

    [Fact]
    public void The_first_value_that_is_there_stops_empty()
    {
        var coalesce = Algebra.Functions.Catalogue.Standard.Find("coalesce")!;
        var text = new Call(coalesce, [Compiled.Text(null), Compiled.Text("b"), Compiled.Text("c")], DataType.Text, false);
        var number = new Call(coalesce, [Compiled.Int(null), Compiled.Int(null)], DataType.Int, true);
        Assert.Equal(["b", null], Compiled.Values([text, number]));
    }
}
