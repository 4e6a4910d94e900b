namespace Jalon.Language.Binding.Activities;

/// <summary>What the value of a setting is. The set is closed: the records of this folder that derive from it. Each says what <see cref="BoundSettings"/> holds for it.</summary>
public abstract record SettingKind
{
    private protected SettingKind()
    {
    }
}
