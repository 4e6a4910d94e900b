namespace Jalon.Host.Access;

/// <summary>Who has which role: what <c>jalon.json</c> says under <c>roles</c>.</summary>
/// <param name="Members">Users by name, groups with <c>%</c> before the name as in a sudoers file. Null where the workspace says nothing.</param>
public sealed record Roles(IReadOnlyDictionary<Role, IReadOnlyList<string>>? Members)
{
    /// <summary>A workspace that says nothing: whoever may open the socket may look.</summary>
    public static Roles Unsaid { get; } = new((IReadOnlyDictionary<Role, IReadOnlyList<string>>?)null);

    /// <summary>The highest role of somebody; null: none, nothing is answered.</summary>
    /// <remarks>The user whose host it is, and root, may all: the files are theirs anyway.</remarks>
    public Role? Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.OwnsHost)
            return Role.Admin;
        if (Members is null)
            return Role.Viewer;
        return Members.Where(m => m.Value.Any(name => Names(name, person))).Select(m => (Role?)m.Key).Max();
    }

    private static bool Names(string name, Person person) =>
        name.StartsWith('%') ? person.Groups.Contains(name[1..], StringComparer.Ordinal) : name == person.User;
}
