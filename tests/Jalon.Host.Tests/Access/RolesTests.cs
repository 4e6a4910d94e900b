using Jalon.Host.Access;

namespace Jalon.Host.Tests.Access;

public class RolesTests
{
    private static readonly Roles Said = new(new Dictionary<Role, IReadOnlyList<string>>
    {
        [Role.Viewer] = ["%staff"],
        [Role.Operator] = ["ana", "%night"],
        [Role.Designer] = ["bert"],
    });

    [Theory]
    [InlineData("ana", "", Role.Operator)]
    [InlineData("bert", "", Role.Designer)]
    [InlineData("cleo", "staff", Role.Viewer)]
    [InlineData("cleo", "staff night", Role.Operator)]
    [InlineData("bert", "staff night", Role.Designer)]
    public void The_highest_role_that_names_a_person_or_a_group_counts(string user, string groups, Role expected) =>
        Assert.Equal(expected, Said.Of(new Person(user, groups.Split(' ', StringSplitOptions.RemoveEmptyEntries), OwnsHost: false)));

    [Theory]
    [InlineData("dora", "")]
    [InlineData("night", "")]
    [InlineData("%night", "")]
    [InlineData("Ana", "")]
    [InlineData("dora", "ana")]
    public void Whom_nothing_names_has_none(string user, string groups) =>
        Assert.Null(Said.Of(new Person(user, groups.Split(' ', StringSplitOptions.RemoveEmptyEntries), OwnsHost: false)));

    [Fact]
    public void Whose_host_it_is_may_all() => Assert.Equal(Role.Admin, Said.Of(new Person("dora", [], OwnsHost: true)));

    [Fact]
    public void Where_nothing_is_said_others_may_look() => Assert.Equal(Role.Viewer, Roles.Unsaid.Of(new Person("dora", [], OwnsHost: false)));
}
