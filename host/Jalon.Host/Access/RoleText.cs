namespace Jalon.Host.Access;

/// <summary>The one spelling of a role: that of <c>jalon.json</c>.</summary>
public static class RoleText
{
    /// <summary>All spellings, the least first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Role>().Select(Text)];

    /// <summary>For example <c>operator</c>.</summary>
    public static string Text(this Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Operator => "operator",
        Role.Designer => "designer",
        Role.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    /// <summary>The role of that spelling; null: there is none.</summary>
    public static Role? Parse(string text) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => r!.Value.Text() == text);
}
