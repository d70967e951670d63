# Makes the kiosk the only thing that one account sees, by Shell Launcher: in Windows 10 and 11
# Enterprise, Education and IoT Enterprise. Start it as administrator:
#
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -User KIOSK
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -User KIOSK -Undo
#
# KIOSK is the account that shows the kiosk; every other account keeps its desktop. However the
# kiosk ends, Windows starts it again; not with exit code 10, for then staff chose Exit.
[CmdletBinding()]
param([Parameter(Mandatory = $true)][string]$User, [switch]$Undo)
$ErrorActionPreference = 'Stop'
$feature = 'Client-EmbeddedShellLauncher'
$space = 'root\standardcimv2\embedded'
$restart = 0
$nothing = 3
$exitByStaff = 10
$program = Join-Path $env:ProgramFiles 'clinic-kiosk\kiosk.exe'

$account = New-Object System.Security.Principal.NTAccount($User)
$sid = $account.Translate([System.Security.Principal.SecurityIdentifier]).Value

if ($Undo) {
    $launcher = [wmiclass]"\\localhost\${space}:WESL_UserSetting"
    $launcher.RemoveCustomShell($sid) | Out-Null
    $launcher.SetEnabled($false) | Out-Null
    Write-Output "$User has the usual desktop again after the next sign-in."
    exit 0
}
if (-not (Test-Path -Path $program)) { throw "$program is not there: install the kiosk first" }
if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
    Write-Output 'Shell Launcher was switched on. Start the machine again, then this script.'
    exit 0
}
$launcher = [wmiclass]"\\localhost\${space}:WESL_UserSetting"
$launcher.SetDefaultShell('explorer.exe', $restart) | Out-Null
$launcher.RemoveCustomShell($sid) | Out-Null
$launcher.SetCustomShell($sid, "`"$program`"", @($exitByStaff), @($nothing), $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null
Write-Output "$User sees the kiosk and nothing else from the next sign-in on:"
Get-CimInstance -Namespace $space -ClassName WESL_UserSetting | Format-List
