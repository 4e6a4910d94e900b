namespace Jalon.Sdk;

/// <summary>
/// An activity type. Do not derive from it: derive from <see cref="SetActivity{TSettings}"/>, <see cref="FlowActivity{TSettings}"/> or
/// <see cref="EffectActivity{TSettings}"/>.
/// </summary>
public abstract class Activity
{
    private protected Activity()
    {
    }

    /// <summary>
    /// The record that holds its settings. The record is the form: its properties (lower_snake_case in campaigns), their types, docs and
    /// defaults give the validation, the completion and the documentation.
    /// </summary>
    public abstract Type SettingsType { get; }
}
